import { hashOf } from "./trigrams.js";

/**
 * Numbers by trigrams. Most trigrams that are asked for have none, and are told from one place in memory: what is there is a
 * trigram and its number side by side, the next pair being where a trigram goes whose own place is taken.
 */
export class TrigramMap {
  #pairs = new Int32Array(2 << 11);
  #size = 0;

  /** The number of a trigram; 0 for none. */
  get(trigram: number): number {
    return this.#pairs[this.#placeOf(trigram) + 1] as number;
  }

  /** Gives a trigram a number other than 0. */
  set(trigram: number, value: number): void {
    const place = this.#placeOf(trigram);
    if (this.#pairs[place + 1] === 0) this.#size++;
    this.#pairs.set([trigram, value], place);
    if (8 * this.#size > this.#pairs.length) this.#grow();
  }

  /** Where a trigram is, or would be. */
  #placeOf(trigram: number): number {
    const pairs = this.#pairs;
    const last = pairs.length - 1;
    let place = (2 * hashOf(trigram)) & last;
    while (pairs[place + 1] !== 0 && pairs[place] !== trigram) place = (place + 2) & last;
    return place;
  }

  #grow(): void {
    const before = this.#pairs;
    this.#pairs = new Int32Array(2 * before.length);
    this.#size = 0;
    for (let place = 0; place < before.length; place += 2) {
      const value = before[place + 1] as number;
      if (value !== 0) this.set(before[place] as number, value);
    }
  }
}
