/** A number that the command line may give: `--items=1000`. */
export const numberArgument = (name: string, otherwise: number): number =>
  Number(process.argv.find((argument) => argument.startsWith(`--${name}=`))?.split('=')[1] ?? otherwise);
