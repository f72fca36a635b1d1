#pragma once
/// The words that tell workflows, pipelines, manifests and commands apart and identify their parts.
/// No format has a grammar here: a word means the same wherever it appears.

#include <array>
#include <cstdint>
#include <string_view>

#include "text/word_list.h"

namespace scope_explainer {

/// What a word says about itself or about what it contains, as bits.
using Traits = std::uint32_t;
enum : Traits {
  // A key, before `:`, `=` or a bracket.
  kHolder = 1U << 0U,       ///< its names belong to the part that contains it
  kConditional = 1U << 1U,  ///< what it contains may not happen
  kCommandText = 1U << 2U,  ///< commands
  kArguments = 1U << 3U,    ///< what follows a program's name
  kInputs = 1U << 4U,       ///< inputs of an action
  kTrigger = 1U << 5U,      ///< what starts a workflow
  kElsewhere = 1U << 6U,    ///< points to names that are not in the text
  kImageKey = 1U << 7U,     ///< the image of a container
  kUsesKey = 1U << 8U,      ///< an action or a workflow
  kNameKey = 1U << 9U,      ///< a variable's name
  kValueKey = 1U << 10U,    ///< the value of the variable named beside it
  kGuard = 1U << 11U,       ///< when a step is skipped
  kFolder = 1U << 12U,      ///< the working directory of a container
  kNamesAlone = 1U << 13U,  ///< a name without a value passes on the value it has outside
  // The formats that have the key.
  kGithubWord = 1U << 14U,
  kGitlabWord = 1U << 15U,
  kJenkinsWord = 1U << 16U,     ///< if a bracket follows it
  kContainersWord = 1U << 17U,  ///< docker-compose, Kubernetes, Dockerfile
  kOtherWord = 1U << 18U,       ///< another pipeline
  // A word of a command.
  kBefore = 1U << 19U,         ///< may come before a program's name
  kContainerTool = 1U << 20U,  ///< runs containers
  kRunsImage = 1U << 21U,      ///< does so with this word
  kProgram = 1U << 22U,        ///< Socket Basics
  kOtherTool = 1U << 23U,      ///< another Socket tool
  kOtherTask = 1U << 24U,      ///< what the command `socket` is told to do
  kWithValue = 1U << 25U,      ///< an option whose value could be taken for an image
  kPasses = 1U << 26U,         ///< an option that passes a variable to a container
  kDeclares = 1U << 27U,       ///< may come before a name that is given a value
  kBegins = 1U << 28U,         ///< makes what follows conditional, up to the next `kEnds`
  kEnds = 1U << 29U,           ///< ends what `kBegins` begins
  kNoRun = 1U << 30U,          ///< an argument that makes the program only describe itself

  kLines = 1U << 31U,  ///< each line in what is open is independent
};

struct FormatWords {
  std::string_view words;
  Traits traits;
};

inline constexpr std::array kFormatWords{
    FormatWords{"with", kHolder | kInputs | kGithubWord},
    FormatWords{"env", kHolder | kNamesAlone | kBefore | kDeclares},
    FormatWords{"environment", kHolder | kNamesAlone},
    FormatWords{"variables secrets agent default containerenv envvars global secrets-manager "
                "parameter-store plugins",
                kHolder},
    FormatWords{"docker", kHolder | kContainerTool},
    FormatWords{"podman nerdctl docker-compose podman-compose", kContainerTool},
    FormatWords{"image container", kHolder | kImageKey},
    FormatWords{"args command cmd entrypoint", kHolder | kCommandText | kArguments | kBefore},
    FormatWords{"run", kCommandText | kRunsImage | kBefore},
    FormatWords{"create", kRunsImage},
    FormatWords{"bash pwsh powershell", kCommandText | kBefore},
    FormatWords{"commands cmds inlinescript execstart", kCommandText},
    FormatWords{"script before_script", kCommandText | kGitlabWord},
    FormatWords{"if", kConditional | kGuard | kBefore},
    FormatWords{"elif when rules matrix", kConditional},
    FormatWords{"case", kConditional | kBegins},
    FormatWords{"on", kTrigger},
    FormatWords{"uses", kUsesKey | kGithubWord},
    FormatWords{"runs-on", kGithubWord},
    FormatWords{"name key variable passwordvariable", kNameKey},
    FormatWords{"value", kValueKey},
    FormatWords{"env_file dotenv envfrom extends include group <<", kElsewhere},
    FormatWords{"working_dir workingdir", kFolder},
    FormatWords{"services apiversion", kContainersWord},
    FormatWords{"from", kImageKey | kContainersWord},
    FormatWords{"pipeline node stage withcredentials", kJenkinsWord},
    FormatWords{"pipelines step steps pool phases orbs task language", kOtherWord},
    FormatWords{"* sudo exec time timeout do ! uv poetry pipx uvx npx python python3 nohup call sh "
                "/bin/sh /bin/bash bat return",
                kBefore},
    FormatWords{"then", kBefore | kBegins},
    FormatWords{"else", kBefore | kConditional},
    FormatWords{"fi esac", kEnds},
    FormatWords{"alias export set declare local readonly setenv arg -x", kDeclares},
    FormatWords{"socket-basics socket_basics socket_basics.py socket_basics.socket_basics",
                kProgram},
    FormatWords{"socketcli socketsecurity sfw", kOtherTool},
    FormatWords{"scan ci npm fix optimize login report package patch manifest", kOtherTask},
    FormatWords{"-e --env", kWithValue | kPasses},
    FormatWords{"-H -c --context --host --log-level --env-file -v --volume --mount --name "
                "--entrypoint -w --workdir -l --label "
                "--network -u --user --hostname --platform --cidfile --config",
                kWithValue},
    FormatWords{"--version --help -h", kNoRun},
};

/// The traits of `word`, ignoring case.
[[nodiscard]] Traits TraitsOf(std::string_view word);

/// Whether a line of `text` begins with a Markdown fence, indented by at most three blanks.
[[nodiscard]] bool HasFence(std::string_view text);

}  // namespace scope_explainer
