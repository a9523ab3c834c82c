import type { Rating } from '../src/core/history/rating';
import type { Text } from '../src/core/language/texts';

export const ratings = [1, 2, 3, 4] as const satisfies readonly Rating[];
export const ratingNames = { 1: 'Again', 2: 'Hard', 3: 'Good', 4: 'Easy' } as const satisfies Record<Rating, Text>;
