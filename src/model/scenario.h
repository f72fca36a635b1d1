#pragma once
/// A scenario: what a person has. It holds the token's scopes and everything else that decides what
/// a run of Socket Basics does.

#include <cstdint>

#include "facts/scopes.h"

namespace scope_explainer {

/// Where Socket Basics is configured. No option has this name: what people call the configuration
/// mode is the sum of a few facts; see `simulate.h`.
enum class Mode : std::uint8_t { kDashboard, kEnvironment, kCli, kJson };

/// `SOCKET_ORG`; in JSON mode also `socket_org` in the file.
enum class Organization : std::uint8_t { kUnset, kSet, kMismatch };

enum class Plan : std::uint8_t { kEnterprise, kOther };

/// How many of the scanners that the reader wants are turned on in the dashboard.
enum class DashboardScanners : std::uint8_t { kOn, kSome, kOff };

enum class Key : std::uint8_t { kOk, kAlias, kMissing, kRejected };

struct Scenario {
  ScopeSet scopes;
  Mode mode = Mode::kDashboard;
  Organization org = Organization::kUnset;
  Plan plan = Plan::kEnterprise;
  DashboardScanners dashboard_scanners = DashboardScanners::kOn;
  Key key = Key::kOk;
  bool skip_submission = false;
  bool findings = true;

  friend constexpr bool operator==(const Scenario&, const Scenario&) = default;
};

}  // namespace scope_explainer
