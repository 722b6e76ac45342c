import { sampleOf } from "../expression/pattern/sample-pattern.js";
import type { Value } from "../expression/value.js";
import { somePhoneNumber } from "../phone/some-number.js";
import { nothings } from "./column-value.js";
import { numbered } from "./numbered.js";
import type { Person } from "./person.js";
import { type Random, random } from "./random.js";
import type { BoundIdentifier } from "./shape.js";
import type { World } from "./world.js";

/** Whether the person holds an account of that kind; the stronger identifier is the commoner. */
export function holds(world: World, { identity, type }: BoundIdentifier, person: number): boolean {
    return random(world.seed, "holds", identity.name, type.name, person).chance(0.85 - 0.12 * Math.min(type.rank, 4));
}

/** Some open a second account and never say so. */
export function accountsOf(world: World, bound: BoundIdentifier, person: number): number {
    if (!holds(world, bound, person)) return 0;
    const draw = random(world.seed, "second", bound.identity.name, bound.type.name, person);
    return draw.chance(world.dials.secondAccounts) ? 2 : 1;
}

/**
 * The number that a system gave to a person's account, the same in every table.
 *
 * @example
 * accountNumber(crmContactId, 42, 0) // "CCI-100084"
 */
export function accountNumber({ identity, type, column }: BoundIdentifier, person: number, slot: number): string {
    const number = 100_000 + person * 2 + slot;
    // What is no text holds the number alone.
    if (column.type.kind !== "string") return String(number);
    const { normalize } = type;
    switch (normalize.kind) {
        case "integer":
            return String(number);
        case "digits":
            return `62${String(number).padStart(8, "0")}`;
        case "uuid":
            return uuid(random(0, "account", identity.name, type.name, number));
        case "trim":
        case "upper":
            return `${initials(type.name)}-${number}`;
        case "lower":
            return `${initials(type.name)}-${number}`.toLowerCase();
        case "email":
        case "mailbox":
            return `account.${number}@example.com`;
        case "phone":
            return somePhoneNumber(normalize.region, number);
        case "regex":
            return sampleOf(normalize.pattern, number);
    }
}

/** An account number or a device in the type of its column. */
export const inColumn = (text: string, { column }: BoundIdentifier): Value => numbered(Number(text), column.type, text);

/** How another system writes the same number: padded, grouped. */
export function asCopied(value: string, { type, column }: BoundIdentifier, { chance }: Random): string {
    if (column.type.kind !== "string") return value;
    if (type.normalize.kind === "integer") return value.padStart(8, "0");
    if (type.normalize.kind === "digits" && chance(0.5)) return value.replaceAll(/(\d{4})(?=\d)/g, "$1-");
    return value;
}

/** Of a person's devices one: a phone, the laptop at home, now and then the tablet of a store. */
export function deviceOf(world: World, { type, column }: BoundIdentifier, person: Person, rng: Random): string {
    const tablets = Math.max(1, Math.floor(world.profiles / 250));
    const kind = rng.next();
    const { sharedDevices, householdDevices } = world.dials;
    const [owner, number] =
        kind < sharedDevices
            ? ["tablet", rng.int(1, tablets)]
            : kind < sharedDevices + householdDevices
              ? ["laptop", person.householdOf]
              : ["phone", person.index];
    const device = random(world.seed, "device", type.name, owner, number);
    if (column.type.kind !== "string") return String(device.int(1, 2 ** 40));
    return uuid(device);
}

/** What somebody typed for an e-mail: theirs, nearly theirs, or anything that let them go on. */
export function emailAsTyped(world: World, { type }: BoundIdentifier, person: Person, rng: Random): string {
    const { secondEmails, caseVariants, blanks, typos, junk } = world.dials;
    const email = rng.chance(secondEmails) ? person.secondEmail : person.email;
    let slip = rng.next();
    const falls = (share: number): boolean => {
        slip -= share;
        return slip < 0;
    };
    if (falls((caseVariants * 8) / 11)) return email.charAt(0).toUpperCase() + email.slice(1);
    if (falls((caseVariants * 3) / 11)) return email.toUpperCase();
    if (falls(blanks)) return ` ${email} `;
    if (falls(typos)) return email.replace(".", "");
    if (falls((junk * 3) / 4)) return rng.pick(nothings);
    if (falls(junk / 4)) return rng.pick(world.blocked.get(type.name) ?? nothings);
    return email;
}

/** Numbers are written as people read them out: with their prefix, with blanks, seldom for the whole world. */
export function phoneAsTyped({ type }: BoundIdentifier, person: Person, rng: Random): string {
    if (type.normalize.kind !== "phone") return person.phone;
    const number = somePhoneNumber(type.normalize.region, person.index);
    return rng.chance(0.3) ? number.replace(/^([+]\d\d)(\d{3})/, "$1 $2 ") : number;
}

/** Version 4 in form; random only as far as the stream is. */
export function uuid({ int }: Random): string {
    const [a, b, c, d] = [int(0, 0xffffffff), int(0, 0xffffffff), int(0, 0xffffffff), int(0, 0xffffffff)];
    const variant = "89ab".charAt(int(0, 3));
    const [middle, later] = [hex(b), hex(c)];
    return `${hex(a)}-${middle.slice(0, 4)}-4${middle.slice(5)}-${variant}${later.slice(1, 4)}-${later.slice(4)}${hex(d)}`;
}

const bytes = Array.from({ length: 256 }, (_, byte) => byte.toString(16).padStart(2, "0"));

/** Eight digits. */
const hex = (word: number): string =>
    `${bytes[word >>> 24]}${bytes[(word >>> 16) & 255]}${bytes[(word >>> 8) & 255]}${bytes[word & 255]}`;

const knownInitials = new Map<string, string>();

function initials(name: string): string {
    const known = knownInitials.get(name);
    if (known !== undefined) return known;
    const letters = name
        .split("_")
        .map((word) => word.charAt(0).toUpperCase())
        .join("");
    knownInitials.set(name, letters);
    return letters;
}
