import { textArgument } from './textArgument';

/** A number that the command line may give: `--items=1000`. */
export const numberArgument = (name: string, otherwise: number): number => Number(textArgument(name) ?? otherwise);
