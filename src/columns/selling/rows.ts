/** The rows of the two tables of 差异化卖点. */
import type { Answer, DecisionChain, PersonId, SellingPoint } from '../../domain/chain.ts';
import { oncePer } from '../../domain/oncePer.ts';
import { assessmentOf, personById } from '../../domain/seats.ts';
import { answersOf, letterOf, pointsByWorth } from '../../domain/selling.ts';
import { topTen } from '../../domain/topTen.ts';

export type PointRow = { readonly point: SellingPoint; readonly letter: string };

/** Somebody of the top ten and one answer to them; without one yet it holds the agenda of the assessment as the pain. */
export type AnswerRow = {
  readonly id: string;
  readonly personId: PersonId;
  readonly name: string;
  readonly jobTitle: string;
  readonly rank: number;
  readonly answer: Answer | null;
  readonly pain: string;
  readonly letters: readonly string[];
};

/** The best first. */
export const pointRows = oncePer((chain: DecisionChain): readonly PointRow[] =>
  pointsByWorth(chain).map((point) => ({ point, letter: letterOf(chain, point.id) })),
);

export const answerRows = oncePer((chain: DecisionChain): readonly AnswerRow[] =>
  topTen(chain).flatMap((id, at) => rowsOfPerson(chain, id, at + 1)),
);

function rowsOfPerson(chain: DecisionChain, personId: PersonId, rank: number): AnswerRow[] {
  const person = personById(chain, personId);
  const rest = {
    personId,
    rank,
    name: person?.name.trim() || person?.jobTitle.trim() || '',
    jobTitle: person?.jobTitle.trim() ?? '',
  };
  const answers = answersOf(chain, personId);
  if (answers.length === 0) {
    return [
      { ...rest, id: personId, answer: null, pain: assessmentOf(chain, personId).businessAgenda ?? '', letters: [] },
    ];
  }
  return answers.map((answer) => ({
    ...rest,
    id: answer.id,
    answer,
    pain: answer.pain,
    letters: answer.sellingPointIds.map((id) => letterOf(chain, id)),
  }));
}
