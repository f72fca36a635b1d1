#include "cli/files.h"

#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>
#include <csignal>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <iterator>

#include "cli/refuse.h"
#include "text/redact.h"

namespace scope_explainer {
namespace {

/// Blocks every signal that can be blocked: one that ends the program waits until the new file has
/// replaced the old one, or has been removed.
class SignalsHeldBack {
 public:
  SignalsHeldBack() {
    sigset_t all;
    sigfillset(&all);
    pthread_sigmask(SIG_SETMASK, &all, &before_);
  }
  SignalsHeldBack(const SignalsHeldBack&) = delete;
  SignalsHeldBack& operator=(const SignalsHeldBack&) = delete;
  ~SignalsHeldBack() { pthread_sigmask(SIG_SETMASK, &before_, nullptr); }

 private:
  sigset_t before_{};
};

/// A new file beside the one it will replace; removed if it does not.
class Replacement {
 public:
  explicit Replacement(const std::filesystem::path& target)
      : target_(target),
        path_((target.parent_path() / ".scope-explainer.XXXXXX").string()),
        file_(mkstemp(path_.data())) {}
  Replacement(const Replacement&) = delete;
  Replacement& operator=(const Replacement&) = delete;
  ~Replacement() {
    if (file_ < 0) return;
    close(file_);
    if (!renamed_) unlink(path_.c_str());
  }

  /// Each step returns whether it succeeded; if not, `errno` says why.
  [[nodiscard]] bool Opened() const { return file_ >= 0; }

  [[nodiscard]] bool Write(std::string_view text) const {
    while (!text.empty()) {
      const ssize_t written = write(file_, text.data(), text.size());
      if (written < 0 && errno != EINTR) return false;
      if (written > 0) text.remove_prefix(static_cast<std::size_t>(written));
    }
    return fsync(file_) == 0;
  }

  [[nodiscard]] bool TakeOwnerAndMode(const struct stat& status) const {
    constexpr mode_t kMode = 07777;
    const bool other_owner = status.st_uid != geteuid() || status.st_gid != getegid();
    if (other_owner && fchown(file_, status.st_uid, status.st_gid) != 0) return false;
    return fchmod(file_, status.st_mode & kMode) == 0;
  }

  [[nodiscard]] bool Rename() {
    renamed_ = std::rename(path_.c_str(), target_.c_str()) == 0;
    return renamed_;
  }

 private:
  std::filesystem::path target_;
  std::string path_;
  int file_;
  bool renamed_ = false;
};

}  // namespace

std::string ReadDocument(const std::string& path, std::vector<Problem>& problems) {
  std::error_code error;
  const std::filesystem::file_status status = std::filesystem::status(path, error);
  if (error) {
    problems.push_back({ShowablePath(path), "cannot be read" + Reason(error.value())});
    return {};
  }
  if (!std::filesystem::is_regular_file(status)) {
    problems.push_back({ShowablePath(path), "is not a regular file"});
    return {};
  }
  if (std::filesystem::file_size(path, error) > kMostDocumentBytes) {
    problems.push_back({ShowablePath(path), TooLong(kMostDocumentBytes)});
    return {};
  }
  errno = 0;
  std::ifstream file(path, std::ios::binary);
  std::string text{std::istreambuf_iterator<char>(file), {}};
  if (!file.is_open() || file.bad())
    problems.push_back({ShowablePath(path), "cannot be read" + Reason(errno)});
  return text;
}

void ReplaceDocument(const std::string& path, std::string_view text,
                     std::vector<Problem>& problems) {
  std::error_code error;
  const std::filesystem::path target = std::filesystem::canonical(path, error);
  struct stat status {};
  if (error || access(target.c_str(), W_OK) != 0 || stat(target.c_str(), &status) != 0) {
    problems.push_back(
        {ShowablePath(path), "cannot be written" + Reason(error ? error.value() : errno)});
    return;
  }
  if (status.st_nlink > 1) {
    problems.push_back({ShowablePath(path),
                        "cannot be written: it is a hard link, and its other names would "
                        "keep the old text"});
    return;
  }
  const SignalsHeldBack held_back;
  Replacement replacement(target);
  if (replacement.Opened() && replacement.Write(text) && replacement.TakeOwnerAndMode(status) &&
      replacement.Rename()) {
    return;
  }
  problems.push_back({ShowablePath(path), "cannot be written" + Reason(errno)});
}

}  // namespace scope_explainer
