/** What the command line may say of something: `--form=gift`. */
export const named = (name: string): string | undefined =>
  process.argv.find((argument) => argument.startsWith(`--${name}=`))?.split('=')[1];

/** A number that the command line may give: `--items=1000`. */
export const given = (name: string, otherwise: number): number => Number(named(name) ?? otherwise);
