import type { ValueType } from "../expression/type.js";
import type { Decimal, Value } from "../expression/value.js";
import type { ValueSet } from "../model/value-set.js";
import type { Described } from "./described.js";
import { dateValue, day, type Moment, timestampValue } from "./moment.js";
import type { Person } from "./person.js";
import { personalText } from "./personal-text.js";
import type { Random } from "./random.js";
import type { World } from "./world.js";

/** Whom and when a value is about. */
export interface Circumstances {
    readonly world: World;
    /** Nobody, in a table that no person is in. */
    readonly person: Person | null;
    readonly time: Moment;
    readonly rng: Random;
}

/** A plausible value: from its enum, else from what it tells about a person, else from its type and the words of its name. */
export function columnValue(column: Described, about: Circumstances): Value {
    const { rng } = about;
    if (!column.required && rng.chance(rareness(column))) return null;
    if (column.nullLike === true && column.type.kind === "string" && rng.chance(0.04)) return rng.pick(nothings);
    if (column.values !== null) return fromText(enumValue(column.name, column.values, about), column.type);
    switch (column.type.kind) {
        case "string":
            return text(column, about);
        case "integer":
            return BigInt(wholeNumber(column.name, rng));
        case "decimal":
            return { digits: BigInt(amount(column.name, column.type, rng)), scale: column.type.scale };
        case "float":
            return rng.int(0, 10_000) / 100;
        case "boolean":
            return rng.chance(0.5);
        case "date":
            return dateValue(column.pii === "birth_date" && about.person ? about.person.bornAt : recently(about));
        case "timestamp":
            return timestampValue(recently(about));
        case "json":
            return "{}";
        case "list":
        case "record":
            return null;
    }
}

/** A value of the type from its source text; null when it has no such form here. */
export function fromText(value: string, type: ValueType): Value {
    switch (type.kind) {
        case "integer":
            return BigInt(value);
        case "boolean":
            return value === "true";
        case "decimal":
            return decimal(value, type.scale);
        case "float":
            return Number(value);
        case "string":
        case "json":
            return value;
        case "date":
            return dateValue(Date.parse(value) / 1000);
        case "timestamp":
            return timestampValue(Date.parse(value) / 1000);
        case "list":
        case "record":
            return null;
    }
}

function decimal(value: string, scale: number): Decimal {
    const [whole = "0", fraction = ""] = value.split(".");
    return { digits: BigInt(whole + fraction.padEnd(scale, "0").slice(0, scale)), scale };
}

/** What people and programs write where they have nothing to write. */
export const nothings = ["n/a", "none", "unknown", "-", "NULL", "test"];

// Codes are entered now and then, most other things nearly always.
const rareness = ({ name }: Described): number =>
    /coupon|voucher|promo|note|comment|reason/.test(name) ? 0.7 : /_id$|_no$/.test(name) ? 0.02 : 0.06;

/** The first values of a list are the common ones. An open list meets something new now and then. */
function enumValue(name: string, { values, open }: ValueSet, { person, rng }: Circumstances): string {
    const { next, chance, pick } = rng;
    const home = person?.place.country;
    if (home !== undefined && /country/.test(name) && values.includes(home)) return home;
    if (open && chance(0.005)) return "other";
    const skewed = Math.floor(next() * next() * values.length);
    return values[skewed] ?? pick(values);
}

function text(column: Described, about: Circumstances): string {
    const { world, person, rng } = about;
    if (person !== null && column.pii !== null) return personalText(column.name, column.pii, person, rng, world);
    const { lexicon } = world;
    const { name } = column;
    if (/title|product|article|^name$/.test(name)) return rng.pick(lexicon.products);
    if (/company|organi[sz]ation|employer|firm/.test(name))
        return `${rng.pick(lexicon.lastNames)} ${rng.pick(legalForms)}`;
    if (/city|town/.test(name)) return rng.pick(lexicon.places).city;
    if (/country/.test(name)) return rng.pick(lexicon.places).country;
    if (/categor|department|segment|_type$/.test(name)) return rng.pick(lexicon.departments);
    if (/currency/.test(name)) return rng.pick(["EUR", "EUR", "USD", "GBP"]);
    if (/path|page|url/.test(name)) return `/${rng.pick(lexicon.words)}/${rng.int(1, 40)}`;
    if (/referrer|source|medium/.test(name)) return rng.pick(["search", "newsletter", "social", "direct"]);
    if (/coupon|voucher|promo/.test(name)) return rng.pick(["WELCOME", "SPRING10", "SUMMER", "WINTER5"]);
    if (/note|comment|reason|subject|description|message/.test(name)) return rng.pick(lexicon.sentences);
    if (/_id$|_no$|code|number/.test(name)) return String(rng.int(1000, 9999));
    return rng.pick(lexicon.words);
}

const legalForms = ["Ltd", "GmbH", "& Sons", "AG", "Brothers"];

function wholeNumber(name: string, { int, next }: Random): number {
    if (/cents|minor|micros/.test(name)) return 199 + Math.floor(next() * next() * 60_000);
    if (/quantity|pieces|items|count|qty/.test(name)) return int(1, 5);
    if (/points|score/.test(name)) return int(5, 400);
    if (/year/.test(name)) return int(2015, 2026);
    return int(1, 100);
}

/** In units of the last digit: whole cents of a price, a share of a rate. */
function amount(name: string, { scale }: { readonly scale: number }, { int, next }: Random): number {
    const unit = 10 ** Math.min(scale, 6);
    if (/rate|share|ratio/.test(name)) return int(0, unit);
    if (/discount|tax|shipping|fee/.test(name)) return Math.floor(next() * next() * 2 * unit);
    return Math.floor((2 + next() * next() * 300) * unit);
}

const recently = ({ world, time, rng }: Circumstances): Moment => Math.min(world.asOf, time + rng.int(0, 20 * day));
