/** The words PowerPoint lists objects under, and why a template cannot be used. */
import { bilingual } from '../../words/language.ts';

export const pptxWords = bilingual(
  {
    title: '标题',
    text: '文本',
    shape: '图形',
    line: '连线',
    group: '组合',
    table: '表格',
    panel: '底板',
    layout: '仅标题',
    theme: '决策链鱼骨图',
    clickToEdit: '单击此处编辑标题',
    templateFault: {
      'not-a-presentation': '这不是 PowerPoint 文件，请选择 .pptx 或 .potx 模板。',
      'old-format': '这是旧的 .ppt 格式或带密码的文件，请在 PowerPoint 中去掉密码并另存为 .pptx。',
      damaged: '模板文件已损坏，请重新保存或重新获取。',
      'too-large': '模板解压后超过 200 MB，请先删去其中的幻灯片和图片。',
      strict: '模板是“严格 Open XML”格式，请在 PowerPoint 中另存为普通的 .pptx。',
      'no-layout': '模板里没有带标题的版式，请在母版中加一个“仅标题”版式。',
    },
  },
  {
    title: 'Title',
    text: 'Text',
    shape: 'Shape',
    line: 'Connector',
    group: 'Group',
    table: 'Table',
    panel: 'Panel',
    layout: 'Title Only',
    theme: 'Decision-chain fishbone',
    clickToEdit: 'Click to edit the title',
    templateFault: {
      'not-a-presentation': 'This is not a PowerPoint file; choose a .pptx or .potx template.',
      'old-format': 'This file is in the old .ppt format or has a password; remove it in PowerPoint and save as .pptx.',
      damaged: 'The template is damaged; save it or fetch it again.',
      'too-large': 'The template unpacks to more than 200 MB; remove slides and pictures from it first.',
      strict: 'The template is in the Strict Open XML format; save it as an ordinary .pptx in PowerPoint.',
      'no-layout': 'The template has no layout with a title; add a “Title Only” layout to its master.',
    },
  },
);

export type TemplateFault = keyof (typeof pptxWords)['zh']['templateFault'];
