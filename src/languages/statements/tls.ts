import type { Statement } from "./statement.js";

const JVM = ["kotlin", "java"] as const;

/** Ways of native platforms to take any certificate, or any host's. */
export const uncheckedPeers: readonly Statement[] = [
  {
    dialects: ["kotlin"],
    pattern: /\.hostnameVerifier\s{0,4}\{\s{0,9}\w{1,30}\s{0,4},\s{0,4}\w{1,30}\s{0,4}->\s{0,9}true\s{0,9}\}/g,
    name: "a host name verifier that says yes",
    safe: "",
    bad: "val client = OkHttpClient.Builder().hostnameVerifier { _, _ -> true }.build()",
    good: "val client = OkHttpClient.Builder().build()",
  },
  {
    dialects: ["kotlin"],
    pattern: /\bHostnameVerifier\s{0,4}\{\s{0,9}\w{1,30}\s{0,4},\s{0,4}\w{1,30}\s{0,4}->\s{0,9}true\s{0,9}\}/g,
    name: "a host name verifier that says yes",
    safe: "HttpsURLConnection.getDefaultHostnameVerifier()",
    bad: "connection.hostnameVerifier = HostnameVerifier { _, _ -> true }",
    good: "connection.hostnameVerifier = HttpsURLConnection.getDefaultHostnameVerifier()",
  },
  {
    dialects: ["java"],
    pattern: /\(\s{0,4}\w{1,30}\s{0,4},\s{0,4}(?:session|sslSession|sess|s|arg1|_)\s{0,4}\)\s{0,4}->\s{0,9}true\b/g,
    name: "a host name verifier that says yes",
    safe: "HttpsURLConnection.getDefaultHostnameVerifier()",
    bad: "builder.hostnameVerifier((hostname, session) -> true);",
    good: "builder.hostnameVerifier(HttpsURLConnection.getDefaultHostnameVerifier());",
  },
  {
    dialects: ["java"],
    pattern:
      /(\bboolean\s{1,9}verify\s{0,4}\(\s{0,9}(?:final\s{1,4})?String\s[^)]{1,80}SSLSession\s[^)]{1,40}\)\s{0,9}\{\s{0,20}return\s{1,4})true\b/g,
    name: "a host name verifier that says yes",
    safe: "$1HttpsURLConnection.getDefaultHostnameVerifier().verify(hostname, session)",
    bad: "public boolean verify(String hostname, SSLSession session) { return true; }",
    good: "public boolean verify(String hostname, SSLSession session) { return inner.verify(hostname, session); }",
  },
  {
    dialects: JVM,
    pattern:
      /\b(?:NoopHostnameVerifier\.INSTANCE|SSLSocketFactory\.ALLOW_ALL_HOSTNAME_VERIFIER|ALLOW_ALL_HOSTNAME_VERIFIER|new AllowAllHostnameVerifier\(\))/g,
    name: "a host name verifier that says yes",
    safe: "HttpsURLConnection.getDefaultHostnameVerifier()",
    bad: "connection.setHostnameVerifier(NoopHostnameVerifier.INSTANCE);",
    good: "connection.setHostnameVerifier(HttpsURLConnection.getDefaultHostnameVerifier());",
  },
  {
    dialects: JVM,
    pattern: /(\bcheckServerTrusted\s{0,4}\([^()]{1,160}\)(?:\s{0,9}throws\s{1,4}[\w., ]{1,60})?\s{0,9}\{)\s{0,20}(\})/g,
    name: "a trust manager that trusts everybody",
    safe: '$1 throw new java.security.cert.CertificateException("not trusted"); $2',
    bad: "public void checkServerTrusted(X509Certificate[] chain, String authType) {}",
    good: "public void checkServerTrusted(X509Certificate[] chain, String authType) { inner.checkServerTrusted(chain, authType); }",
  },
  {
    dialects: JVM,
    pattern: /(\bonReceivedSslError\s{0,4}\([^()]{1,160}\)\s{0,9}\{\s{0,40}\w{1,30}\??\.)proceed\(\)/g,
    name: "a web view that goes on after a TLS error",
    safe: "$1cancel()",
    bad: "override fun onReceivedSslError(view: WebView, handler: SslErrorHandler, error: SslError) { handler.proceed() }",
    good: "override fun onReceivedSslError(view: WebView, handler: SslErrorHandler, error: SslError) { handler.cancel() }",
  },
  {
    dialects: ["csharp"],
    pattern:
      /(\b(?:ServerCertificateCustomValidationCallback|ServerCertificateValidationCallback|RemoteCertificateValidationCallback)\s{0,4}\+?=\s{0,9})(?:\([^()]{0,120}\)|\w{1,20})\s{0,4}=>\s{0,9}(?:true\b|\{\s{0,9}return\s{1,4}true;\s{0,9}\})/g,
    name: "a callback that accepts any certificate",
    safe: "$1(_, _, _, errors) => errors == System.Net.Security.SslPolicyErrors.None",
    bad: "handler.ServerCertificateCustomValidationCallback = (message, certificate, chain, errors) => true;",
    good: "handler.ServerCertificateCustomValidationCallback = (message, certificate, chain, errors) => errors == SslPolicyErrors.None;",
  },
  {
    dialects: ["csharp"],
    pattern:
      /(\b(?:ServerCertificateCustomValidationCallback|ServerCertificateValidationCallback)\s{0,4}\+?=\s{0,9})delegate\s{0,9}(?:\([^()]{0,160}\)\s{0,9})?\{\s{0,20}return\s{1,4}true;\s{0,20}\}/g,
    name: "a callback that accepts any certificate",
    safe: "$1(_, _, _, errors) => errors == System.Net.Security.SslPolicyErrors.None",
    bad: "ServicePointManager.ServerCertificateValidationCallback += delegate { return true; };",
    good: "ServicePointManager.ServerCertificateValidationCallback += delegate { return false; };",
  },
  {
    dialects: ["csharp"],
    pattern: /\bHttpClientHandler\.DangerousAcceptAnyServerCertificateValidator\b/g,
    name: "a callback that accepts any certificate",
    safe: "(_, _, _, errors) => errors == System.Net.Security.SslPolicyErrors.None",
    bad: "handler.ServerCertificateCustomValidationCallback = HttpClientHandler.DangerousAcceptAnyServerCertificateValidator;",
    good: "var handler = new HttpClientHandler();",
  },
  {
    dialects: ["dart"],
    pattern:
      /(\b(?:badCertificateCallback|onBadCertificate)\s{0,4}[=:]\s{0,9}\(\s{0,4}[^()]{0,120}\)\s{0,9})(?:=>\s{0,9}true\b|\{[^{}=?]{0,300}\breturn\s{1,4}true;\s{0,9}\})/g,
    name: "a callback that accepts any certificate",
    safe: "$1=> false",
    bad: "client.badCertificateCallback = (X509Certificate cert, String host, int port) => true;",
    good: "final client = HttpClient();",
  },
  {
    dialects: ["swift"],
    pattern: /\bcompletionHandler\(\s{0,9}\.useCredential,\s{0,9}URLCredential\(trust:\s{0,9}[^()\n]{1,120}\)\s{0,9}\)/g,
    name: "a challenge that is answered with the trust that it brings",
    safe: "completionHandler(.performDefaultHandling, nil)",
    unless: /SecTrustEvaluate|SecTrustCopy|pinn/i,
    bad: "completionHandler(.useCredential, URLCredential(trust: challenge.protectionSpace.serverTrust!))",
    good: "if SecTrustEvaluateWithError(trust, nil) { completionHandler(.useCredential, URLCredential(trust: trust)) }",
  },
  {
    dialects: ["swift"],
    pattern: /\bDisabledTrustEvaluator\(\)/g,
    name: "a trust evaluator that is switched off",
    safe: "DefaultTrustEvaluator()",
    bad: 'let manager = ServerTrustManager(evaluators: ["api.acme.io": DisabledTrustEvaluator()])',
    good: 'let manager = ServerTrustManager(evaluators: ["api.acme.io": DefaultTrustEvaluator()])',
  },
  {
    dialects: ["swift"],
    pattern: /\b(allowInvalidCertificates\s{0,4}=\s{0,4})true\b/g,
    name: "allowInvalidCertificates",
    safe: "$1false",
    bad: "manager.securityPolicy.allowInvalidCertificates = true",
    good: "manager.securityPolicy.allowInvalidCertificates = false",
  },
  {
    dialects: ["swift"],
    pattern: /\b((?:validatesDomainName|validatesCertificateChain|validatesHost)\s{0,4}[=:]\s{0,4})false\b/g,
    name: "a check of the peer that is switched off",
    safe: "$1true",
    bad: "manager.securityPolicy.validatesDomainName = false",
    good: "manager.securityPolicy.validatesDomainName = true",
  },
  {
    dialects: ["objective-c"],
    pattern: /\b(allowInvalidCertificates\s{0,4}=\s{0,4}|setAllowInvalidCertificates:\s{0,4})YES\b/g,
    name: "allowInvalidCertificates",
    safe: "$1NO",
    bad: "manager.securityPolicy.allowInvalidCertificates = YES;",
    good: "manager.securityPolicy.allowInvalidCertificates = NO;",
  },
  {
    dialects: ["objective-c"],
    pattern: /\b((?:validatesDomainName|validatesCertificateChain)\s{0,4}=\s{0,4}|setValidatesDomainName:\s{0,4})NO\b/g,
    name: "a check of the peer that is switched off",
    safe: "$1YES",
    bad: "manager.securityPolicy.validatesDomainName = NO;",
    good: "manager.securityPolicy.validatesDomainName = YES;",
  },
  {
    dialects: ["objective-c", "swift"],
    pattern: /(\bkCFStreamSSLValidatesCertificateChain\b[^\n;]{0,20}?)\bkCFBooleanFalse\b/g,
    name: "kCFStreamSSLValidatesCertificateChain",
    safe: "$1kCFBooleanTrue",
    bad: "CFDictionarySetValue(settings, kCFStreamSSLValidatesCertificateChain, kCFBooleanFalse);",
    good: "CFDictionarySetValue(settings, kCFStreamSSLValidatesCertificateChain, kCFBooleanTrue);",
  },
];

/** Versions of TLS before 1.2, as native platforms name them. */
export const oldVersions: readonly Statement[] = [
  {
    dialects: JVM,
    pattern: /\b(SSLContext\.getInstance\(\s{0,4}")(?:SSLv3|TLSv1|TLSv1\.1)(")/g,
    name: "TLS before 1.2",
    safe: "$1TLSv1.2$2",
    bad: 'SSLContext context = SSLContext.getInstance("TLSv1");',
    good: 'SSLContext context = SSLContext.getInstance("TLSv1.2");',
  },
  {
    dialects: JVM,
    pattern: /\bTlsVersion\.(?:SSL_3_0|TLS_1_0|TLS_1_1)\b/g,
    name: "TLS before 1.2",
    safe: "TlsVersion.TLS_1_2",
    bad: "builder.tlsVersions(TlsVersion.TLS_1_0)",
    good: "builder.tlsVersions(TlsVersion.TLS_1_2)",
  },
  {
    dialects: ["csharp"],
    pattern: /\b(SslProtocols|SecurityProtocolType)\.(?:Ssl2|Ssl3|Tls|Tls11)\b/g,
    name: "TLS before 1.2",
    safe: "$1.Tls12",
    bad: "ServicePointManager.SecurityProtocol = SecurityProtocolType.Tls11;",
    good: "ServicePointManager.SecurityProtocol = SecurityProtocolType.Tls12;",
  },
  {
    dialects: ["swift"],
    pattern: /\b(tlsMinimumSupportedProtocolVersion\s{0,4}=\s{0,4}(?:tls_protocol_version_t)?)\.(?:TLSv10|TLSv11)\b/g,
    name: "TLS before 1.2",
    safe: "$1.TLSv12",
    bad: "configuration.tlsMinimumSupportedProtocolVersion = .TLSv10",
    good: "configuration.tlsMinimumSupportedProtocolVersion = .TLSv12",
  },
  {
    dialects: ["swift"],
    pattern:
      /\b(tlsMinimumSupportedProtocol\s{0,4}=\s{0,4}(?:SSLProtocol)?)\.(?:sslProtocol2|sslProtocol3|tlsProtocol1|tlsProtocol11)\b/g,
    name: "TLS before 1.2",
    safe: "$1.tlsProtocol12",
    bad: "configuration.tlsMinimumSupportedProtocol = .tlsProtocol1",
    good: "configuration.tlsMinimumSupportedProtocol = .tlsProtocol12",
  },
  {
    dialects: ["objective-c"],
    pattern: /\b(?:kSSLProtocol3|kTLSProtocol1|kTLSProtocol11|tls_protocol_version_TLSv10|tls_protocol_version_TLSv11)\b/g,
    name: "TLS before 1.2",
    safe: "kTLSProtocol12",
    bad: "configuration.TLSMinimumSupportedProtocol = kTLSProtocol1;",
    good: "configuration.TLSMinimumSupportedProtocol = kTLSProtocol12;",
  },
  {
    dialects: ["plist"],
    pattern:
      /(<key>(?:NSExceptionMinimumTLSVersion|NSThirdPartyExceptionMinimumTLSVersion|NSMinimumTLSVersion)<\/key>\s{0,40}<string>)TLSv1\.[01](<\/string>)/g,
    name: "TLS before 1.2",
    safe: "$1TLSv1.2$2",
    bad: "<key>NSExceptionMinimumTLSVersion</key><string>TLSv1.0</string>",
    good: "<key>NSExceptionMinimumTLSVersion</key><string>TLSv1.2</string>",
  },
];

/** Switches that let an app send anything in clear text. */
export const cleartextSwitches: readonly Statement[] = [
  {
    dialects: ["plist"],
    pattern:
      /(<key>(?:NSAllowsArbitraryLoads|NSAllowsArbitraryLoadsInWebContent|NSExceptionAllowsInsecureHTTPLoads|NSThirdPartyExceptionAllowsInsecureHTTPLoads|NSTemporaryExceptionAllowsInsecureHTTPLoads)<\/key>\s{0,40})<true\s{0,4}\/>/g,
    name: "App Transport Security",
    notBehind: /<key>(?:localhost|127\.0\.0\.1|[\w-]{1,60}\.(?:local|test))<\/key>\s{0,40}<dict>[^/]{0,200}$/,
    safe: "$1<false/>",
    bad: "<key>NSAppTransportSecurity</key><dict><key>NSAllowsArbitraryLoads</key><true/></dict>",
    good: "<key>NSAppTransportSecurity</key><dict><key>NSAllowsArbitraryLoads</key><false/></dict>",
  },
  {
    dialects: ["xml"],
    pattern: /\b(android:usesCleartextTraffic=["'])true(["'])/g,
    name: "android:usesCleartextTraffic",
    safe: "$1false$2",
    bad: '<application android:usesCleartextTraffic="true" android:label="Acme"></application>',
    good: '<application android:usesCleartextTraffic="false" android:label="Acme"></application>',
  },
  {
    dialects: ["xml"],
    pattern: /(<base-config\s{1,20}cleartextTrafficPermitted=["'])true(["'])/g,
    name: "cleartextTrafficPermitted",
    safe: "$1false$2",
    bad: '<network-security-config><base-config cleartextTrafficPermitted="true"></base-config></network-security-config>',
    good: '<network-security-config><base-config cleartextTrafficPermitted="false"></base-config></network-security-config>',
  },
  {
    dialects: ["json"],
    pattern: /("(?:cleartext|allowMixedContent|usesCleartextTraffic|NSAllowsArbitraryLoads)"\s{0,4}:\s{0,4})true\b/g,
    name: "a switch for clear text",
    safe: "$1false",
    bad: '{ "server": { "cleartext": true } }',
    good: '{ "server": { "cleartext": false } }',
  },
];
