import type { ColumnFacts } from "./facts.js";

/** What a column tells about a person: a word of `pii`. */
export type Pii =
    | "name"
    | "email"
    | "phone"
    | "address"
    | "birth_date"
    | "identifier"
    | "ip"
    | "free_text"
    | "sensitive";

/** An identifier that a column seems to hold. */
export interface Likely {
    /** The type's name under the identity. */
    readonly type: string;
    readonly kind: "number" | "email" | "phone" | "device";
    /** What a reviewer should judge: `looks like an e-mail`. */
    readonly because: string;
}

const people = "customer|client|user|member|shopper|person|contact|guest|buyer|patient|subscriber";
const numbered = new RegExp(`^(${people})_?(id|no|nr|num|number|key|uuid|guid)$`);
const peopleTable = new RegExp(`^(.*_)?(${people})s?$`);
const device = /^(anonymous|device|cookie|visitor|browser)_?(id|uuid)$/;

const byName: readonly (readonly [RegExp, Pii])[] = [
    [/(^|_)e_?mails?(_address|_addr)?$|(^|_)mail$/, "email"],
    [/(^|_)(phone|telephone|mobile|cell|fax|msisdn|tel)(_?(no|nr|number))?$/, "phone"],
    [/^(first|last|full|given|family|middle|sur|maiden|display|contact|customer|holder)_?name$|^surname$/, "name"],
    [
        /(^|_)(street|address|addr|city|town|zip|zip_?code|postal_?code|postcode|plz)(_?(1|2|line|line_1|line_2))?$/,
        "address",
    ],
    [/(^|_)(birth_?(date|day)|date_of_birth|dob|born)(_on|_at)?$/, "birth_date"],
    [/(^|_)ip(_?addr(ess)?)?$/, "ip"],
    [/(^|_)(comments?|message|notes?|feedback|remarks?|free_?text)$/, "free_text"],
    [/(^|_)(ssn|tax_?id|iban|passport(_no|_number)?|gender|religion|ethnicity|nationality|salary)$/, "sensitive"],
    [device, "identifier"],
];

/** What values of a column look like, where they were looked at. */
export type Seen = Pick<ColumnFacts, "text" | "filled">;

/** Nearly all: a few broken values do not make an e-mail column another one. */
const mostly = (count: number, { filled }: Seen): boolean => filled > 0 && count >= 0.8 * filled;

/** What it tells about a person, by its name and by its values; null for nothing that can be seen. */
export function piiOf(name: string, table: string, type: string, facts: Seen): Pii | null {
    const { text } = facts;
    if (text !== null) {
        if (mostly(text.emails, facts)) return "email";
        if (mostly(text.phones, facts)) return "phone";
        if (mostly(text.addresses, facts)) return "ip";
    }
    if (name === "name" && type === "string" && peopleTable.test(table)) return "name";
    const named = byName.find(([pattern]) => pattern.test(name))?.[1] ?? null;
    // A flag such as `is_email` or the time of a `last_mail_at` is no address.
    return named !== null && !fits(named, type) ? null : named;
}

function fits(pii: Pii, type: string): boolean {
    if (type === "boolean" || type === "json") return false;
    const isMoment = type === "date" || type.startsWith("timestamp");
    return pii === "birth_date" ? isMoment || type === "string" : !isMoment;
}

/** The identifier it seems to hold; null for none. */
export function likelyIdentifier(name: string, table: string, type: string, pii: Pii | null): Likely | null {
    if (type !== "string" && type !== "integer") return null;
    if (pii === "email" && type === "string") return { type: "email", kind: "email", because: "looks like an e-mail" };
    if (pii === "phone") return { type: "phone", kind: "phone", because: "looks like a phone number" };
    if (device.test(name)) return { type: name, kind: "device", because: "looks like a device's id" };
    if (numbered.test(name)) return { type: name, kind: "number", because: "looks like somebody's number" };
    const owner = peopleTable.exec(table)?.[2];
    if (owner === undefined || !/^(id|no|nr|number|key|uuid|guid)$/.test(name)) return null;
    return { type: `${owner}_${name}`, kind: "number", because: `looks like the number of a ${owner}` };
}
