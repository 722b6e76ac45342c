/** A loop of a program that its guard ended; to end it quietly would split people. */
export class UnfinishedLoop extends Error {
    override readonly name = "UnfinishedLoop";

    constructor(
        /** The loop's name in its program. */
        readonly loop: string,
        readonly rounds: number,
        /** What is still open: the node id of a component's smallest identifier. */
        readonly culprit: string,
        message: string,
    ) {
        super(`${message} ${culprit}`);
    }
}
