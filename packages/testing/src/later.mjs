// Loaded before a command of a test: the clock of the process stands so many days later.
const later = Number(process.env.STEUNPAD_TEST_DAYS_LATER ?? 0) * 86_400_000;
const Real = Date;

globalThis.Date = class extends Real {
  constructor(...given) {
    if (given.length === 0) super(Real.now() + later);
    else super(...given);
  }

  static now() {
    return Real.now() + later;
  }
};
