import rule from "../../src/rules/no-token-in-web-storage.js";
import { run } from "../run.js";

run("no-token-in-web-storage", rule, {
  valid: [
    { name: "a setting", code: `localStorage.setItem("theme", theme);` },
    { name: "a token that is taken out", code: `localStorage.setItem("access_token", "");` },
    { name: "reading one", code: `export const token = localStorage.getItem("access_token");` },
    { name: "whether there is one", code: `localStorage.setItem("signedIn", String(!!token));` },
    { name: "a CSRF token, which scripts have to read", code: `sessionStorage.setItem("csrf_token", csrfToken);` },
    {
      name: "a secure store",
      code: `import * as SecureStore from "expo-secure-store";
export const keep = (token: string) => SecureStore.setItemAsync("token", token);`,
    },
    {
      name: "another object's method",
      code: `import { cache } from "./cache.js";
cache.setItem("access_token", accessToken);`,
    },
    { name: "a count of tokens", code: "localStorage.tokenCount = 3;" },
    { name: "tests", code: `it("x", () => localStorage.setItem("token", "abc"));`, filename: "a.test.ts" },
    {
      name: "a store with a key of its own",
      code: `import { MMKV } from "react-native-mmkv";
const storage = new MMKV({ id: "app", encryptionKey: key });
export const keep = (token: string) => storage.set("access_token", token);`,
    },
    { name: "a CSRF token by its key", code: `localStorage.setItem("XSRF.Token", body.referrerToken);` },
    {
      name: "a persisted state without its token",
      code: `import { create } from "zustand";
import { persist } from "zustand/middleware";
export const useAuth = create(
  persist(
    (set: any) => ({ token: null, theme: "dark", setToken: (token: string) => set({ token }) }),
    { name: "auth", partialize: ({ theme }: any) => ({ theme }) },
  ),
);`,
    },
    {
      name: "a state in an encrypted storage",
      code: `import { persist, createJSONStorage } from "zustand/middleware";
import { secureStorage } from "./storage.js";
export const state = persist(() => ({ token: null }), { name: "auth", storage: createJSONStorage(() => secureStorage) });`,
    },
    {
      name: "a flag and an action of a persisted state",
      code: `import { persist } from "zustand/middleware";
export const state = persist((set: any) => ({ hasToken: false, refreshToken: () => set({}) }), { name: "auth" });`,
    },
    {
      name: "a store that isn't persisted",
      code: `import { defineStore } from "pinia";
export const useAuth = defineStore("auth", { state: () => ({ token: "" }) });`,
    },
    {
      name: "a list of what is kept",
      code: `import { persistReducer } from "redux-persist";
import storage from "redux-persist/lib/storage";
export const persisted = (reducer: any) => persistReducer({ key: "root", storage, whitelist: ["settings"] }, reducer);`,
    },
    {
      name: "a parameter called window is whatever is given",
      code: `export function save(window, token) { window.localStorage.setItem("token", token); }`,
    },
    {
      name: "a token to which messages are pushed",
      code: `localStorage.setItem("deviceToken", token); localStorage.setItem("fcm_token", token);`,
      filename: "file.js",
    },
  ],
  invalid: [
    {
      name: "by its key",
      code: `export function signIn(value: string) {
  localStorage.setItem("access_token", value);
  go("/");
}`,
      errors: [
        {
          messageId: "kept",
          data: {
            name: "access_token",
            what: "access token",
            store: "localStorage",
            readers: "every script of the page reads it, one that was slipped in, too",
          },
          line: 2,
          column: 3,
          endLine: 2,
          endColumn: 46,
          suggestions: [
            {
              messageId: "keepNothing",
              output: `export function signIn(value: string) {
  go("/");
}`,
            },
          ],
        },
      ],
    },
    {
      name: "by its value",
      code: `sessionStorage.setItem("auth", accessToken);`,
      errors: [
        {
          messageId: "kept",
          data: {
            name: "auth",
            what: "access token",
            store: "sessionStorage",
            readers: "every script of the page reads it, one that was slipped in, too",
          },
          line: 1,
          column: 1,
          endLine: 1,
          endColumn: 44,
          suggestions: [{ messageId: "keepNothing", output: "" }],
        },
      ],
    },
    {
      name: "through window",
      code: `window.localStorage.setItem("jwt", response.data.token);`,
      errors: [
        {
          messageId: "kept",
          data: {
            name: "jwt",
            what: "token",
            store: "localStorage",
            readers: "every script of the page reads it, one that was slipped in, too",
          },
          line: 1,
          column: 1,
          endLine: 1,
          endColumn: 56,
          suggestions: [{ messageId: "keepNothing", output: "" }],
        },
      ],
    },
    {
      name: "a constant for a key",
      code: `const KEY = "refreshToken";
export const keep = (value: string) => localStorage.setItem(KEY, value);`,
      errors: [
        {
          messageId: "kept",
          data: {
            name: "refreshToken",
            what: "refresh token",
            store: "localStorage",
            readers: "every script of the page reads it, one that was slipped in, too",
          },
          line: 2,
          column: 40,
          endLine: 2,
          endColumn: 72,
          suggestions: [
            {
              messageId: "keepNothing",
              output: `const KEY = "refreshToken";
export const keep = (value: string) => undefined;`,
            },
          ],
        },
      ],
    },
    {
      name: "in an object",
      code: `localStorage.setItem("user", JSON.stringify({ id: user.id, token: user.token }));`,
      errors: [
        {
          messageId: "kept",
          data: {
            name: "token",
            what: "token",
            store: "localStorage",
            readers: "every script of the page reads it, one that was slipped in, too",
          },
          line: 1,
          column: 1,
          endLine: 1,
          endColumn: 81,
          suggestions: [{ messageId: "keepNothing", output: "" }],
        },
      ],
    },
    {
      name: "a property",
      code: "localStorage.token = token;",
      errors: [
        {
          messageId: "kept",
          data: {
            name: "token",
            what: "token",
            store: "localStorage",
            readers: "every script of the page reads it, one that was slipped in, too",
          },
          line: 1,
          column: 1,
          endLine: 1,
          endColumn: 27,
          suggestions: [{ messageId: "keepNothing", output: "" }],
        },
      ],
    },
    {
      name: "a property in brackets",
      code: `const KEY = "authToken";
localStorage[KEY] = value;`,
      errors: [
        {
          messageId: "kept",
          data: {
            name: "authToken",
            what: "access token",
            store: "localStorage",
            readers: "every script of the page reads it, one that was slipped in, too",
          },
          line: 2,
          column: 1,
          endLine: 2,
          endColumn: 26,
          suggestions: [
            {
              messageId: "keepNothing",
              output: `const KEY = "authToken";
`,
            },
          ],
        },
      ],
    },
    {
      name: "a password",
      code: `localStorage.setItem("password", password);`,
      errors: [
        {
          messageId: "kept",
          data: {
            name: "password",
            what: "password",
            store: "localStorage",
            readers: "every script of the page reads it, one that was slipped in, too",
          },
          line: 1,
          column: 1,
          endLine: 1,
          endColumn: 43,
          suggestions: [{ messageId: "keepNothing", output: "" }],
        },
      ],
    },
    {
      name: "after a condition",
      code: `if (token) localStorage.setItem("token", token);`,
      errors: [
        {
          messageId: "kept",
          data: {
            name: "token",
            what: "token",
            store: "localStorage",
            readers: "every script of the page reads it, one that was slipped in, too",
          },
          line: 1,
          column: 12,
          endLine: 1,
          endColumn: 48,
          suggestions: [{ messageId: "keepNothing", output: "if (token) {}" }],
        },
      ],
    },
    {
      name: "React Native",
      code: `import AsyncStorage from "@react-native-async-storage/async-storage";
export async function keep(token: string) { await AsyncStorage.setItem("token", token); }`,
      errors: [
        {
          messageId: "kept",
          data: {
            name: "token",
            what: "token",
            store: "AsyncStorage",
            readers: "it lies unencrypted on the device, and in its backups",
          },
          line: 2,
          column: 51,
          endLine: 2,
          endColumn: 87,
          suggestions: [
            {
              messageId: "keepSecurely",
              data: { text: `setItemAsync("token", token)` },
              output: `import AsyncStorage from "@react-native-async-storage/async-storage";
import { setItemAsync } from "expo-secure-store";
export async function keep(token: string) { await setItemAsync("token", token); }`,
            },
          ],
        },
      ],
    },
    {
      name: "Capacitor",
      code: `import { Preferences } from "@capacitor/preferences";
export const keep = (value: string) => Preferences.set({ key: "refresh_token", value });`,
      errors: [
        {
          messageId: "kept",
          data: {
            name: "refresh_token",
            what: "refresh token",
            store: "Capacitor's Preferences",
            readers: "it lies unencrypted on the device, and in its backups",
          },
          line: 2,
          column: 40,
          endLine: 2,
          endColumn: 88,
          suggestions: [
            {
              messageId: "keepSecurely",
              data: { text: `SecureStoragePlugin.set({ key: "refresh_token", value: value })` },
              output: `import { Preferences } from "@capacitor/preferences";
import { SecureStoragePlugin } from "capacitor-secure-storage-plugin";
export const keep = (value: string) => SecureStoragePlugin.set({ key: "refresh_token", value: value });`,
            },
          ],
        },
      ],
    },
    {
      name: "Electron",
      code: `import Store from "electron-store";
const store = new Store();
export function keep(apiKey: string) { store.set("apiKey", apiKey); }`,
      errors: [
        {
          messageId: "kept",
          data: {
            name: "apiKey",
            what: "API key",
            store: "electron-store",
            readers: "every program of the same user reads the file",
          },
          line: 3,
          column: 40,
          endLine: 3,
          endColumn: 67,
          suggestions: [
            {
              messageId: "keepNothing",
              output: `import Store from "electron-store";
const store = new Store();
export function keep(apiKey: string) {  }`,
            },
          ],
        },
      ],
    },
    {
      name: "IndexedDB",
      code: `import { set } from "idb-keyval";
export async function keep(accessToken: string) { await set("session-data", accessToken); }`,
      errors: [
        {
          messageId: "kept",
          data: {
            name: "accessToken",
            what: "access token",
            store: "IndexedDB",
            readers: "every script of the page reads it, one that was slipped in, too",
          },
          line: 2,
          column: 57,
          endLine: 2,
          endColumn: 89,
          suggestions: [
            {
              messageId: "keepNothing",
              output: `import { set } from "idb-keyval";
export async function keep(accessToken: string) {  }`,
            },
          ],
        },
      ],
    },
    {
      name: "a persisted state",
      code: `import { create } from "zustand";
import { persist } from "zustand/middleware";
export const useAuth = create(
  persist(
    (set: any) => ({ accessToken: null, theme: "dark", setToken: (accessToken: string) => set({ accessToken }) }),
    { name: "auth" },
  ),
);`,
      errors: [
        {
          messageId: "kept",
          data: {
            name: "accessToken",
            what: "access token",
            store: "zustand's persisted state",
            readers: "every script of the page reads it, one that was slipped in, too",
          },
          line: 5,
          column: 22,
          endLine: 5,
          endColumn: 39,
          suggestions: [
            {
              messageId: "leaveOut",
              data: { name: "accessToken" },
              output: `import { create } from "zustand";
import { persist } from "zustand/middleware";
export const useAuth = create(
  persist(
    (set: any) => ({ accessToken: null, theme: "dark", setToken: (accessToken: string) => set({ accessToken }) }),
    { name: "auth", partialize: ({ accessToken, ...kept }) => kept },
  ),
);`,
            },
          ],
        },
      ],
    },
    {
      name: "a choice of fields",
      code: `import { persist } from "zustand/middleware";
export const state = persist(
  (set: any) => ({ token: null, theme: "dark" }),
  { name: "auth", partialize: (state: any) => ({ token: state.token, theme: state.theme }) },
);`,
      errors: [
        {
          messageId: "kept",
          data: {
            name: "token",
            what: "token",
            store: "zustand's persisted state",
            readers: "every script of the page reads it, one that was slipped in, too",
          },
          line: 4,
          column: 50,
          endLine: 4,
          endColumn: 68,
          suggestions: [
            {
              messageId: "leaveOut",
              data: { name: "token" },
              output: `import { persist } from "zustand/middleware";
export const state = persist(
  (set: any) => ({ token: null, theme: "dark" }),
  { name: "auth", partialize: (state: any) => ({ theme: state.theme }) },
);`,
            },
          ],
        },
      ],
    },
    {
      name: "a list of names",
      code: `import { persistReducer } from "redux-persist";
import storage from "redux-persist/lib/storage";
const config = { key: "auth", storage, whitelist: ["theme", "refreshToken"] };
export const persisted = (reducer: any) => persistReducer(config, reducer);`,
      errors: [
        {
          messageId: "kept",
          data: {
            name: "refreshToken",
            what: "refresh token",
            store: "redux-persist's storage",
            readers: "every script of the page reads it, one that was slipped in, too",
          },
          line: 3,
          column: 61,
          endLine: 3,
          endColumn: 75,
          suggestions: [
            {
              messageId: "leaveOut",
              data: { name: "refreshToken" },
              output: `import { persistReducer } from "redux-persist";
import storage from "redux-persist/lib/storage";
const config = { key: "auth", storage, whitelist: ["theme"] };
export const persisted = (reducer: any) => persistReducer(config, reducer);`,
            },
          ],
        },
      ],
    },
    {
      name: "a plugin's switch",
      code: `import { defineStore } from "pinia";
export const useAuth = defineStore("auth", { state: () => ({ token: "", name: "" }), persist: true });`,
      errors: [
        {
          messageId: "kept",
          data: {
            name: "token",
            what: "token",
            store: "Pinia's persisted state",
            readers: "every script of the page reads it, one that was slipped in, too",
          },
          line: 2,
          column: 62,
          endLine: 2,
          endColumn: 71,
          suggestions: [
            {
              messageId: "leaveOut",
              data: { name: "token" },
              output: `import { defineStore } from "pinia";
export const useAuth = defineStore("auth", { state: () => ({ token: "", name: "" }), persist: { omit: ["token"] } });`,
            },
          ],
        },
      ],
    },
    {
      name: "a plugin's options",
      code: `import { defineStore } from "pinia";
export const useAuth = defineStore("auth", { state: () => ({ token: "", name: "" }), persist: { key: "auth" } });`,
      errors: [
        {
          messageId: "kept",
          data: {
            name: "token",
            what: "token",
            store: "Pinia's persisted state",
            readers: "every script of the page reads it, one that was slipped in, too",
          },
          line: 2,
          column: 62,
          endLine: 2,
          endColumn: 71,
          suggestions: [
            {
              messageId: "leaveOut",
              data: { name: "token" },
              output: `import { defineStore } from "pinia";
export const useAuth = defineStore("auth", { state: () => ({ token: "", name: "" }), persist: { key: "auth", omit: ["token"] } });`,
            },
          ],
        },
      ],
    },
    {
      name: "AngularJS's window",
      code: `angular.module("app").factory("auth", ["$window", function ($window) {
  return { save: function (token) { $window.localStorage["app-token"] = token; } };
}]);`,
      filename: "auth.js",
      errors: [
        {
          messageId: "kept",
          data: {
            name: "app-token",
            what: "token",
            store: "localStorage",
            readers: "every script of the page reads it, one that was slipped in, too",
          },
          line: 2,
          column: 37,
          endLine: 2,
          endColumn: 78,
          suggestions: [
            {
              messageId: "keepNothing",
              output: `angular.module("app").factory("auth", ["$window", function ($window) {
  return { save: function (token) {  } };
}]);`,
            },
          ],
        },
      ],
    },
    {
      name: "a method of AngularJS's window",
      code: `angular.module("app").service("auth", function ($window) {
  this.save = function (jwt) { $window.sessionStorage.setItem("jwt", jwt); };
});`,
      filename: "auth.js",
      errors: [
        {
          messageId: "kept",
          data: {
            name: "jwt",
            what: "token",
            store: "sessionStorage",
            readers: "every script of the page reads it, one that was slipped in, too",
          },
          line: 2,
          column: 32,
          endLine: 2,
          endColumn: 74,
          suggestions: [
            {
              messageId: "keepNothing",
              output: `angular.module("app").service("auth", function ($window) {
  this.save = function (jwt) {  };
});`,
            },
          ],
        },
      ],
    },
  ],
});
