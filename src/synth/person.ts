import type { Lexicon, Place } from "./lexicon.js";
import { day, type Moment } from "./moment.js";
import { random } from "./random.js";

/** Somebody real: what the systems know of them, more or less rightly, comes from here. */
export interface Person {
    readonly index: number;
    readonly firstName: string;
    readonly lastName: string;
    readonly email: string;
    /** Used here and there. */
    readonly secondEmail: string;
    readonly phone: string;
    readonly bornAt: Moment;
    readonly place: Place;
    readonly formerPlace: Place;
    readonly street: string;
    /** When the first account was opened. */
    readonly joinedAt: Moment;
    /** From 0 (hardly ever) to 1 (all the time). */
    readonly activity: number;
    /** Who owns the laptop in the living room: themselves, or the head of the family. */
    readonly householdOf: number;
}

export interface People {
    readonly seed: number;
    readonly asOf: Moment;
    readonly lexicon: Lexicon;
    /** How many times as many people join in a year as in the year before. */
    readonly growth: number;
}

const familyEvery = 12;

/**
 * One person, made from the seed and the index alone. Every twelfth shares name, home, laptop and often the e-mail
 * with the one before.
 */
export function makePerson(people: People, index: number): Person {
    const isRelative = index % familyEvery === 1;
    const own = alone(people, index);
    if (!isRelative) return own;
    const head = alone(people, index - 1);
    const { lastName, place, street } = head;
    const sharesEmail = random(people.seed, "family-email", index).chance(0.4);
    const email = sharesEmail ? head.email : own.email;
    return { ...own, lastName, place, street, email, householdOf: head.index };
}

function alone({ seed, asOf, lexicon, growth }: People, index: number): Person {
    const { next, int, pick } = random(seed, "person", index);
    const firstName = pick(lexicon.firstNames);
    const lastName = pick(lexicon.lastNames);
    const place = pick(lexicon.places);
    const mailbox = `${ascii(firstName)}.${ascii(lastName)}`;
    const activity = next();
    return {
        index,
        firstName,
        lastName,
        email: `${mailbox}.${index}@${pick(mailHosts)}`,
        secondEmail: `${ascii(lastName)}${index}@${pick(mailHosts)}`,
        phone: `+49 ${int(30, 99)} ${String(index).padStart(7, "0")}`,
        bornAt: asOf - int(18 * 365, 85 * 365) * day,
        place,
        formerPlace: pick(lexicon.places),
        street: `${pick(lexicon.streets)} ${int(1, 120)}`,
        joinedAt: asOf - daysAgo(next(), growth) * day - int(0, day - 1),
        activity: activity * activity,
        householdOf: index,
    };
}

// Hosts that no mail is ever delivered to (RFC 2606).
const mailHosts = ["example.com", "example.org", "example.net", "mail.example.com", "post.example.org"];

/** `Jürgen-Peter` -> `jurgen.peter` */
function ascii(name: string): string {
    const plain = name
        .replaceAll("ß", "ss")
        .normalize("NFD")
        .replaceAll(/[\u0300-\u036f]/g, "");
    return (
        plain
            .toLowerCase()
            .replaceAll(/[^a-z]+/g, ".")
            .replaceAll(/^\.|\.$/g, "") || "x"
    );
}

const [newest, oldest] = [20, 1000];

/** Where among the first days of all people a draw from [0, 1) falls; each year there are `growth` times as many. */
function daysAgo(draw: number, growth: number): number {
    const span = oldest - newest + 1;
    const steepness = (Math.log(growth) * span) / 365;
    // As many every day: the same draw, turned around, for what is nearly so.
    const place = Math.abs(steepness) < 1e-9 ? draw : 1 - Math.log1p(draw * Math.expm1(steepness)) / steepness;
    return newest + Math.max(0, Math.min(span - 1, Math.floor(place * span)));
}
