/** A difficulty of real data, and how often it occurs unless somebody says otherwise. */
interface Dial {
    /** A share, from 0 to 1. */
    readonly usual: number;
    /** What it is a share of, and what happens then. */
    readonly about: string;
}

/** Every difficulty that can be turned up and down, in the order of `c360 synth --help`. */
export const dials = {
    sharedDevices: { usual: 0.02, about: "visits on a device of a store, which everybody uses" },
    householdDevices: { usual: 0.38, about: "visits on the laptop of the family" },
    secondAccounts: { usual: 0.02, about: "account holders who open another one and never say so" },
    secondEmails: { usual: 0.08, about: "e-mails that are the other address of a person: profiles that merge later" },
    caseVariants: { usual: 0.055, about: "e-mails in other letters: Ann@x.test, ANN@X.TEST" },
    blanks: { usual: 0.015, about: "e-mails between blanks" },
    typos: { usual: 0.01, about: "e-mails that are spelt wrong, so that they name somebody else" },
    junk: { usual: 0.02, about: "e-mails that are no address, or one that identities block" },
    missing: { usual: 0.01, about: "rows of activity without any identifier" },
    echoes: { usual: 0.7, about: "events of one table that another table reports, too" },
    repeats: { usual: 0.01, about: "rows that are delivered twice" },
    stale: { usual: 0.01, about: "rows of overwritten tables that come beside their earlier state" },
    late: { usual: 0.03, about: "rows that arrive as late as their contract allows" },
    corrections: { usual: 0.55, about: "versions of a log that another one follows" },
    followUps: { usual: 0.1, about: "rows that another table comes back to: refunds of orders" },
    deletes: { usual: 0.03, about: "rows that are marked as withdrawn, where the contract knows a mark" },
    vanishing: { usual: 0, about: "rows of overwritten tables that are gone when they would have changed" },
    unread: { usual: 0.02, about: "rows that `where` leaves out, such as test orders" },
    broken: { usual: 0.016, about: "payloads that lack a property, or hold words where a number belongs" },
    wrongClocks: { usual: 0.001, about: "rows of activity from a clock that is a day ahead" },
} as const satisfies Readonly<Record<string, Dial>>;

export type DialName = keyof typeof dials;

/** How often each difficulty occurs. */
export type Dials = Readonly<Record<DialName, number>>;

export const dialNames = Object.keys(dials) as readonly DialName[];

/**
 * The usual shares, and those that somebody turned.
 *
 * @throws Error for what `dialFault` tells
 * @example
 * turned({ late: 0.5 }).late // 0.5
 */
export function turned(chosen: Partial<Dials>): Dials {
    const fault = dialFault(chosen);
    if (fault !== null) throw new Error(fault);
    return together(chosen);
}

const together = (chosen: Partial<Dials>): Dials =>
    Object.fromEntries(dialNames.map((name) => [name, chosen[name] ?? dials[name].usual])) as Dials;

/** What an e-mail or a visit can be only one of. */
const exclusive: readonly (readonly DialName[])[] = [
    ["caseVariants", "blanks", "typos", "junk"],
    ["sharedDevices", "householdDevices"],
];

/** A number that is no share, or difficulties of which more than all would have one; null where there is neither. */
export function dialFault(chosen: Partial<Dials>): string | null {
    const all = together(chosen);
    const wrong = dialNames.find((name) => !(all[name] >= 0 && all[name] <= 1));
    if (wrong !== undefined) return `${flagOf(wrong)}: ${all[wrong]} is not between 0 and 1`;
    for (const names of exclusive) {
        const sum = names.reduce((total, name) => total + all[name], 0);
        if (sum > 1.000_001) return `${names.map(flagOf).join(", ")} are ${sum.toFixed(3)} together, more than 1`;
    }
    return null;
}

/** `--shared-devices` */
export const flagOf = (name: DialName): string =>
    `--${name.replaceAll(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)}`;
