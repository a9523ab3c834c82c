/** What the command line may say of something: `--form=gift`. */
export const textArgument = (name: string): string | undefined =>
  process.argv.find((argument) => argument.startsWith(`--${name}=`))?.split('=')[1];
