/** The part of moment-business-time that the bench calls; the package brings no types of its own. */
import "moment";

declare module "moment" {
  interface Moment {
    addWorkingTime(amount: number, unit: "hours"): Moment;
    workingDiff(other: Moment, unit: "minutes", isFraction: true): number;
  }
  interface LocaleSpecification {
    workinghours?: Readonly<Record<number, readonly string[] | null>>;
    holidays?: readonly string[];
  }
}
declare module "moment-business-time";
