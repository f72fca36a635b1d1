#pragma once
/// The names that a person types or clicks: environment variables, action inputs, flags, and the
/// way to a token's settings. Sources: `source` for the variables and inputs; `docs-tokens` and
/// `docs-keys` for the settings path, that only administrators can edit tokens, and that editing
/// keeps the token. Of the six links that first-party pages show, `kTokensPath` is the best
/// supported (seen 2026-04), so it is offered beside the path in words.

#include <array>
#include <string_view>

#include "facts/sources.h"

namespace scope_explainer::names {

inline constexpr std::string_view kApiKey = "SOCKET_SECURITY_API_KEY";
inline constexpr std::string_view kApiKeyAlias = "SOCKET_API_KEY";
inline constexpr std::string_view kOrganization = "SOCKET_ORG";
inline constexpr std::string_view kSkipSubmission = "SKIP_SOCKET_SUBMISSION";

/// One scanner serves as the example for all: secret scanning, with each way to turn it on.
inline constexpr std::string_view kScannerVariable = "INPUT_SECRET_SCANNING_ENABLED";
inline constexpr std::string_view kScannerSetting = "secret_scanning_enabled";
inline constexpr std::string_view kScannerFlag = "--secrets";

inline constexpr std::string_view kProgram = "socket-basics";
/// The names of the product, the program and the Python package.
inline constexpr std::array<std::string_view, 3> kProgramNames{"Socket Basics", kProgram,
                                                               "socket_basics"};
inline constexpr std::string_view kConfigFlag = "--config";
inline constexpr std::string_view kConfigFile = "socket-basics.json";

inline constexpr std::string_view kOrganizationSetting = "socket_org";
inline constexpr std::string_view kApiKeyInput = "socket_security_api_key";
inline constexpr std::string_view kGithubTokenInput = "github_token";
inline constexpr std::string_view kGithubToken = "GITHUB_TOKEN";

/// The action, pinned to the commit of the release `kKnownVersion`. Source: `source`.
inline constexpr std::string_view kAction =
    kJoined<"SocketDev/socket-basics@6b71cdf3f792e1ba15b0c42133d8a6f29fb1fc4f # v", kKnownVersion>;
/// Release 7.0.1, as the action's own repository says.
inline constexpr std::string_view kCheckout =
    "actions/checkout@3d3c42e5aac5ba805825da76410c181273ba90b1 # v7.0.1";
/// How a run in a container learns its repository, branch and commit.
inline constexpr std::array kRepositoryVariables{"GITHUB_REPOSITORY", "GITHUB_REF_NAME",
                                                 "GITHUB_SHA"};
inline constexpr std::string_view kImage =
    kJoined<"ghcr.io/socketdev/socket-basics:", kKnownVersion>;

inline constexpr std::string_view kSettingsPath = "Socket dashboard → Settings → API Tokens";
inline constexpr std::string_view kDashboard = "https://socket.dev/dashboard";
inline constexpr std::string_view kTokensPath = "/settings/integrations/api-tokens";

/// A placeholder for the reader's own organization.
inline constexpr std::string_view kExampleSlug = "your-org";

}  // namespace scope_explainer::names
