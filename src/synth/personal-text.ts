import type { Pii } from "../model/pii.js";
import { dateText, dateValue } from "./moment.js";
import type { Person } from "./person.js";
import type { Random } from "./random.js";
import type { World } from "./world.js";

/** What a system wrote down about a person: mostly right. */
export function personalText(column: string, pii: Pii, person: Person, rng: Random, world: World): string {
    switch (pii) {
        case "name":
            return nameText(column, person, rng);
        case "email":
            return person.email;
        case "phone":
            return person.phone;
        case "address":
            return addressText(column, person, rng);
        case "birth_date":
            return dateText(dateValue(person.bornAt));
        case "ip":
            return `192.0.2.${rng.int(1, 254)}`;
        case "identifier":
            return String(rng.int(10_000_000, 99_999_999));
        case "free_text":
            return rng.pick(world.lexicon.sentences);
        case "sensitive":
            return rng.pick(world.lexicon.words);
    }
}

function nameText(column: string, { firstName, lastName }: Person, { chance }: Random): string {
    if (/first|given|fore/.test(column)) return firstName;
    if (/last|sur|family/.test(column)) return lastName;
    if (chance(0.03)) return `${firstName.charAt(0)}. ${lastName}`;
    if (chance(0.02)) return `${firstName} ${lastName}`.toUpperCase();
    return `${firstName} ${lastName}`;
}

function addressText(column: string, person: Person, { chance, int }: Random): string {
    // One system in ten was never told of the move.
    const place = chance(0.1) ? person.formerPlace : person.place;
    if (/city|town|suburb/.test(column)) return place.city;
    if (/post|zip|plz/.test(column)) return place.postalCode;
    if (/country/.test(column)) return place.country;
    if (/state|province|region/.test(column)) return place.region;
    if (/number/.test(column)) return String(int(1, 120));
    return person.street;
}
