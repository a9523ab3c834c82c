import type { Problem } from '../../exercise/problem';

export const noQuestion = (line: number): Problem => ({
  line,
  severity: 'warning',
  code: 'no-question',
  message: 'This line “?” has no question; one was expected right above it.',
});

export const unknownCard = (line: number): Problem => ({
  line,
  severity: 'warning',
  code: 'unknown-card',
  message:
    'Another tool has scheduled a card here, but none was found before this line; `front::back`, a line `?` between question and answer, or ==words== were expected.',
});
