/** A law that fails says so within a minute, with the smallest case found by then: making cases smaller may take far longer. */
import fc from 'fast-check';

fc.configureGlobal({ ...fc.readConfigureGlobal(), interruptAfterTimeLimit: 45_000, markInterruptAsFailure: true });
