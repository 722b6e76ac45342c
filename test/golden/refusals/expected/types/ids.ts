declare const brand: unique symbol;
/** Text that is known to be an id of one kind: no other text is assignable to it. */
type Id<Name extends string> = string & { readonly [brand]: Name };

/** Id of a profile of person: Somebody the clinic treats, or who pays for it. */
export type PersonId = Id<"PersonId">;
/** Vouches that the text is a {@link PersonId}: nothing is checked. */
export const personId = (text: string): PersonId => text as PersonId;

/** Patient no. */
export type PatientNo = Id<"PatientNo">;
/** Vouches that the text is a {@link PatientNo}: nothing is checked. */
export const patientNo = (text: string): PatientNo => text as PatientNo;
