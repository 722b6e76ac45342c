import type { Circumstances } from "./column-value.js";
import { random } from "./random.js";
import type { Shape } from "./shape.js";

/**
 * Who plays a role in a person's row: one of their family and friends, whom they meet again in other rows. Two rows in
 * three have nobody in it.
 */
export function otherParty(role: string, { name }: Shape, about: Circumstances): Circumstances | null {
    const { world, person, time } = about;
    if (person === null) return null;
    const draw = random(world.seed, "party", name, role, person.index, time);
    if (!draw.chance(0.35)) return null;
    const friend = random(world.seed, "friend", person.index, draw.int(1, 3)).int(0, world.profiles - 1);
    return { ...about, person: world.person(friend) };
}
