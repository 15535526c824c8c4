import { AST_NODE_TYPES, type TSESTree } from "@typescript-eslint/utils";
import { heldBy } from "./bindings.js";
import { descendants } from "./descendants.js";
import {
  enclosingClass,
  isCall,
  isFunction,
  propertyName,
  targetName,
  unwrap,
  type FunctionNode,
  type Node,
} from "./expressions.js";
import type { SourceCode } from "./file.js";
import { Stems } from "./said-names.js";
import { textOf } from "./value.js";
import { evaluate, helperOf } from "./values.js";

const names = new Stems(["createhmac", "hmacsha"]);
/** How Node's crypto and CryptoJS begin an HMAC. */
const HMAC = /\bcreateHmac\s{0,5}\(|\bHmacSHA\d{1,3}\s{0,5}\(/;
/** How a function ends that returns one: by these, or by what Node's begins with. */
const DIGEST = /\.digest\s{0,5}\(|\bHmacSHA\d{1,3}\s{0,5}\(/;

/** Whether a value is an HMAC that the code has computed: here, in a variable, or by a function or method of the file. */
export function isDigest(node: Node, sourceCode: SourceCode): boolean {
  if (!names.areSaidIn(sourceCode)) return false;
  const value = heldBy(node, sourceCode);
  if (HMAC.test(sourceCode.getText(value))) return true;
  const helper =
    value.type === AST_NODE_TYPES.CallExpression ? (helperOf(value, sourceCode) ?? ownMethod(value.callee)) : undefined;
  return helper !== undefined && isFunction(helper) && HMAC.test(sourceCode.getText(helper)) && returnsDigest(helper, sourceCode);
}

/** The method of the same class that `this.sign(…)` calls. */
function ownMethod(callee: Node): Node | undefined {
  if (callee.type !== AST_NODE_TYPES.MemberExpression || callee.object.type !== AST_NODE_TYPES.ThisExpression) return undefined;
  const name = propertyName(callee);
  for (const element of enclosingClass(callee)?.body.body ?? []) {
    const isMember = element.type === AST_NODE_TYPES.MethodDefinition || element.type === AST_NODE_TYPES.PropertyDefinition;
    if (isMember && element.value && name !== undefined && propertyName(element) === name) return element.value;
  }
  return undefined;
}

/** Whether a function returns a digest, and no judgement of one. */
function returnsDigest(helper: FunctionNode, sourceCode: SourceCode): boolean {
  const isDigestItself = (result: Node) => {
    const text = sourceCode.getText(heldBy(result, sourceCode));
    return DIGEST.test(text) && !JUDGES.test(text);
  };
  if (helper.body && helper.body.type !== AST_NODE_TYPES.BlockStatement) return isDigestItself(helper.body);
  return [...descendants(helper, sourceCode)].some(
    (part) => part.type === AST_NODE_TYPES.ReturnStatement && part.argument && isDigestItself(part.argument),
  );
}

const JUDGES = /[=!]==?|timingSafeEqual|\.(?:equals|compare)\s{0,5}\(/;

/** How many calls of `update` in a row are followed to what they are of. */
const MAX_UPDATES = 4;

/** Whether a method is the `update` of an HMAC whose key the code doesn't say: that makes what comes out, and not the text. */
export function isKeyedUpdate(callee: Node, sourceCode: SourceCode): boolean {
  let made = callee;
  for (let updates = 0; updates < MAX_UPDATES && isUpdate(made); updates++) {
    const object = heldBy(made.object, sourceCode);
    made = isCall(object) && isUpdate(unwrap(object.callee)) ? unwrap(object.callee) : object;
  }
  const key = isCall(made) && targetName(made.callee) === "createHmac" ? made.arguments[1] : undefined;
  return key !== undefined && textOf(evaluate(key, sourceCode)) === undefined;
}

const isUpdate = (node: Node): node is TSESTree.MemberExpression =>
  node.type === AST_NODE_TYPES.MemberExpression && propertyName(node) === "update";
