/** A column that may date a row. */
export interface Moment {
    readonly name: string;
    /** It stands in every row. */
    readonly full: boolean;
}

/** The columns that date a table's rows, by their names in the model. */
export interface Roles {
    readonly created: string | null;
    readonly updated: string | null;
    readonly occurred: string | null;
    readonly loaded: string | null;
}

const words = {
    loaded: /(^|_)(loaded|ingested|synced|extracted|emitted|batched|imported|replicated)(_|$)/,
    updated: /(^|_)(updated?|modified|changed|edited|valid_from|last_mod)(_|$)/,
    created: /(^|_)(created?|creation|inserted|registered|registration|signed_?up|sign_?up|joined|opened|since)(_|$)/,
    occurred:
        /(^|_)(occurred|event|happened|timestamp|ts|tracked|sent|received|booked|ordered|paid|purchased|visited)(_|$)/,
    // Says nothing about when the row came to be.
    never: /(^|_)(birth|born|dob|expires?|expiry|expired|due|until|end|ends|ended|valid_to|deleted|cancell?ed|closed|delivery|next)(_|$)/,
};

/**
 * Which of the moments of a row is which, by name; of several the first that every row has. What is left tells when
 * an event happened.
 */
export function inferRoles(moments: readonly Moment[]): Roles {
    const pick = (pattern: RegExp, among: readonly Moment[]): string | null => {
        const fitting = among.filter(({ name }) => pattern.test(name) && !words.never.test(name));
        return (fitting.find(({ full }) => full) ?? fitting[0])?.name ?? null;
    };
    const loaded = pick(words.loaded, moments);
    const rows = moments.filter(({ name }) => name !== loaded);
    const updated = pick(words.updated, rows);
    const created = pick(
        words.created,
        rows.filter(({ name }) => name !== updated),
    );
    const events = rows.filter(({ name, full }) => full && name !== updated && name !== created);
    const occurred = pick(words.occurred, events) ?? pick(/_(at|on)$/, events);
    return { loaded, updated, created, occurred };
}
