import type { AccessPath, Api, Examples } from "./concept.js";

/** A call that keeps a value on a client, where more than the code that keeps it can read it. */
export interface StorageWrite extends Api, Examples {
  /** As a message names it. */
  readonly store: string;
  /** The versions whose types or source the row was checked with. */
  readonly checked: string;
  readonly key: AccessPath;
  /** A list of pairs of key and value in place of one. */
  readonly pairs?: AccessPath;
  readonly value: AccessPath;
  /** Who reads it: scripts of the page, whoever holds the device, or programs of the same user. */
  readonly readBy: "scripts" | "device" | "programs";
  /** The option of the store with which it encrypts what it keeps. */
  readonly encryption?: string;
  /** What keeps secrets there: an export, and the call in which KEY and VALUE stand for the two. */
  readonly secure?: { readonly module: string; readonly name: string; readonly call: string };
}

const EXPO = {
  module: "expo-secure-store",
  name: "setItemAsync",
  call: "NAME(KEY, VALUE)",
} as const;

const web = (path: string): StorageWrite => ({
  store: path.slice(0, path.indexOf(".")),
  checked: "HTML Living Standard 2026",
  path,
  key: "0",
  value: "1",
  readBy: "scripts",
  bad: `export const keep = (accessToken) => { ${path}("access_token", accessToken); };`,
  good: `export const keep = (theme) => { ${path}("theme", theme); };`,
});

function module(
  row: Omit<StorageWrite, keyof Examples | "key" | "value"> & Partial<StorageWrite>,
  imported: string,
  call: (key: string, value: string) => string,
): StorageWrite {
  const example = (key: string, value: string) =>
    `${imported} export const keep = (${value}) => { ${call(`"${key}"`, value)}; };`;
  return { key: "0", value: "1", ...row, bad: example("access_token", "accessToken"), good: example("theme", "theme") };
}

export const storageWrites: readonly StorageWrite[] = [
  web("localStorage.setItem"),
  web("sessionStorage.setItem"),
  module(
    {
      store: "localForage",
      checked: "1.10",
      modules: ["localforage"],
      global: "localforage",
      path: "setItem",
      readBy: "scripts",
    },
    `import localforage from "localforage";`,
    (key, value) => `localforage.setItem(${key}, ${value})`,
  ),
  module(
    { store: "IndexedDB", checked: "idb-keyval 6.3", modules: ["idb-keyval"], path: "set", readBy: "scripts" },
    `import { set } from "idb-keyval";`,
    (key, value) => `set(${key}, ${value})`,
  ),
  ...(
    [
      ["store2", "2.14", "store"],
      ["store", "2.0", "store"],
      ["lscache", "1.3", "lscache"],
    ] as const
  ).map(([name, checked, local]) =>
    module(
      { store: "localStorage", checked: `${name} ${checked}`, modules: [name], path: "set", readBy: "scripts" },
      `import ${local} from "${name}";`,
      (key, value) => `${local}.set(${key}, ${value})`,
    ),
  ),
  module(
    {
      store: "Ionic's Storage",
      checked: "4.0",
      modules: ["@ionic/storage", "@ionic/storage-angular"],
      path: "Storage().set",
      readBy: "device",
    },
    `import { Storage } from "@ionic/storage"; const storage = new Storage();`,
    (key, value) => `storage.set(${key}, ${value})`,
  ),
  module(
    {
      store: "localStorage",
      checked: "ngx-webstorage 21.0",
      modules: ["ngx-webstorage"],
      path: "LocalStorageService().store",
      readBy: "scripts",
    },
    `import { LocalStorageService } from "ngx-webstorage"; const storage = new LocalStorageService();`,
    (key, value) => `storage.store(${key}, ${value})`,
  ),
  module(
    {
      store: "AsyncStorage",
      checked: "3.1",
      modules: ["@react-native-async-storage/async-storage", "@react-native-community/async-storage"],
      path: "setItem",
      readBy: "device",
      secure: EXPO,
    },
    `import AsyncStorage from "@react-native-async-storage/async-storage";`,
    (key, value) => `AsyncStorage.setItem(${key}, ${value})`,
  ),
  {
    store: "AsyncStorage",
    checked: "2.2",
    modules: ["@react-native-async-storage/async-storage", "@react-native-community/async-storage"],
    path: "multiSet",
    key: "0",
    value: "0",
    pairs: "0",
    readBy: "device",
    bad: `import AsyncStorage from "@react-native-async-storage/async-storage"; export const keep = (accessToken) => { AsyncStorage.multiSet([["access_token", accessToken]]); };`,
    good: `import AsyncStorage from "@react-native-async-storage/async-storage"; export const keep = (theme) => { AsyncStorage.multiSet([["theme", theme]]); };`,
  },
  module(
    {
      store: "AsyncStorage",
      checked: "0.59",
      modules: ["react-native"],
      path: "AsyncStorage.setItem",
      readBy: "device",
      secure: EXPO,
    },
    `import { AsyncStorage } from "react-native";`,
    (key, value) => `AsyncStorage.setItem(${key}, ${value})`,
  ),
  module(
    {
      store: "Capacitor's Preferences",
      checked: "8.0",
      modules: ["@capacitor/preferences"],
      path: "Preferences.set",
      key: "0.key",
      value: "0.value",
      readBy: "device",
      secure: {
        module: "capacitor-secure-storage-plugin",
        name: "SecureStoragePlugin",
        call: "NAME.set({ key: KEY, value: VALUE })",
      },
    },
    `import { Preferences } from "@capacitor/preferences";`,
    (key, value) => `Preferences.set({ key: ${key}, value: ${value} })`,
  ),
  module(
    {
      store: "electron-store",
      checked: "11.0",
      modules: ["electron-store"],
      path: "().set",
      readBy: "programs",
    },
    `import Store from "electron-store"; const store = new Store();`,
    (key, value) => `store.set(${key}, ${value})`,
  ),
  ...(["load", "LazyStore"] as const).map((name) =>
    module(
      {
        store: "Tauri's store",
        checked: "plugin-store 2.4",
        modules: ["@tauri-apps/plugin-store"],
        path: `${name}().set`,
        readBy: "programs",
      },
      `import { ${name} } from "@tauri-apps/plugin-store"; const store = ${name === "load" ? "await load" : "new LazyStore"}("app.json");`,
      (key, value) => `store.set(${key}, ${value})`,
    ),
  ),
  module(
    {
      store: "Capacitor's Storage",
      checked: "1.2",
      modules: ["@capacitor/storage"],
      path: "Storage.set",
      key: "0.key",
      value: "0.value",
      readBy: "device",
      secure: {
        module: "capacitor-secure-storage-plugin",
        name: "SecureStoragePlugin",
        call: "NAME.set({ key: KEY, value: VALUE })",
      },
    },
    `import { Storage } from "@capacitor/storage";`,
    (key, value) => `Storage.set({ key: ${key}, value: ${value} })`,
  ),
  ...(
    [
      ["MMKV", "new MMKV()", "3.3"],
      ["createMMKV", "createMMKV()", "4.3"],
    ] as const
  ).map(([name, made, version]) =>
    module(
      {
        store: "MMKV",
        checked: `react-native-mmkv ${version}`,
        modules: ["react-native-mmkv"],
        path: `${name}().set`,
        readBy: "device",
        encryption: "encryptionKey",
      },
      `import { ${name} } from "react-native-mmkv"; const storage = ${made};`,
      (key, value) => `storage.set(${key}, ${value})`,
    ),
  ),
];
