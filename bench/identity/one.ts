/**
 * Runs one rival over the records of a file, in a process of its own, and prints what it took:
 * `one.ts <records file> <new file> <rival>`.
 */
import { openDatabase } from "./database.js";
import type { Notes } from "./rivals/work.js";
import { isRival, type Rival, rivals } from "./rivals.js";

export interface Taken {
    /** Milliseconds on the clock, without starting and opening. */
    readonly wall: number;
    /** Milliseconds of processor time, of all threads. */
    readonly cpu: number;
    /** MiB that the process held at most. */
    readonly peak: number;
    /** What any right answer has in common. */
    readonly answer: string | null;
    /** Where they were counted. */
    readonly rounds: number | null;
}

const [, , data, file, name] = process.argv;
if (data === undefined || file === undefined || name === undefined || !isRival(name))
    throw new Error("usage: one.ts <records> <new file> <rival>");
const rival = rivals[name];
const stages: ReturnType<Rival["prepare"]> = rival.prepare();
const database = await openDatabase(file, data);
const notes: Notes = { rounds: null };
await stages.before?.(database, notes);
const before = process.cpuUsage();
const started = performance.now();
await stages.work(database, notes);
const wall = performance.now() - started;
const { user, system } = process.cpuUsage(before);
const peak = process.resourceUsage().maxRSS / 1024;
const answer = rival.answer === null ? null : JSON.stringify(await database.session.rows(rival.answer));
database.session.close();
const taken: Taken = { wall, cpu: (user + system) / 1000, peak, answer, ...notes };
process.stdout.write(JSON.stringify(taken));
