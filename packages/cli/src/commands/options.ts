import { InvalidArgumentError, Option } from 'commander';

/** `--municipality GM0193`, as every command has it. */
export const municipalityOption = (): Option =>
  new Option('--municipality <code>', 'gemeentecode, for example GM0193')
    .makeOptionMandatory()
    .argParser((text) => {
      if (!/^GM\d{4}$/.test(text))
        throw new InvalidArgumentError('A code is GM and four digits, for example GM0193.');
      return text;
    });
