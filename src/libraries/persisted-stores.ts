import type { AccessPath, Api, Examples, KeptFields } from "./concept.js";

/** A call that keeps an application's state, or a choice of its fields, in the client's storage. */
export interface PersistedStore extends Api, Examples, KeptFields {
  /** As a message names it. */
  readonly store: string;
  /** The versions whose types or source the row was checked with. */
  readonly checked: string;
  /** The option that leaves a field out where no choice is made, and its value, in which NAME stands for the field. */
  readonly leaveOut?: { readonly at: AccessPath; readonly text: string };
}

const zustand = (options: string) =>
  `import { create } from "zustand"; import { persist } from "zustand/middleware"; export const useAuth = create(persist((set) => ({ token: null, theme: "dark", setToken: (token) => set({ token }) }), ${options}));`;
const redux = (whitelist: string) =>
  `import { persistReducer } from "redux-persist"; import storage from "redux-persist/lib/storage"; const config = { key: "auth", storage, whitelist: ${whitelist} }; export const persisted = (reducer) => persistReducer(config, reducer);`;
const pinia = (persist: string) =>
  `import { defineStore } from "pinia"; export const useAuth = defineStore("auth", { state: () => ({ token: "", theme: "dark" }), persist: ${persist} });`;

export const persistedStores: readonly PersistedStore[] = [
  {
    store: "zustand's persisted state",
    checked: "5.1",
    modules: ["zustand/middleware"],
    path: "persist",
    state: "0.()",
    chosen: [{ at: "1.partialize.()", holds: "fields" }],
    options: "1",
    leaveOut: { at: "1.partialize", text: "({ NAME, ...kept }) => kept" },
    bad: zustand(`{ name: "auth" }`),
    good: zustand(`{ name: "auth", partialize: ({ theme }) => ({ theme }) }`),
  },
  ...["persistReducer", "persistCombineReducers"].map((path): PersistedStore => ({
    store: "redux-persist's storage",
    checked: "6.0",
    modules: ["redux-persist"],
    path,
    chosen: [{ at: "0.whitelist", holds: "names" }],
    options: "0",
    bad: redux(`["token", "theme"]`).replaceAll("persistReducer", path),
    good: redux(`["theme"]`).replaceAll("persistReducer", path),
  })),
  {
    store: "Pinia's persisted state",
    checked: "pinia-plugin-persistedstate 4.7",
    modules: ["pinia"],
    path: "defineStore",
    state: "1.state.()",
    enabled: "1.persist",
    chosen: [
      { at: "1.persist.pick", holds: "names" },
      { at: "1.persist.paths", holds: "names" },
    ],
    left: "1.persist.omit",
    options: "1.persist",
    leaveOut: { at: "1.persist.omit", text: `["NAME"]` },
    bad: pinia("true"),
    good: pinia(`{ pick: ["theme"] }`),
  },
];
