// SPDX-License-Identifier: Apache-2.0
#include "returned_folder.h"

#include <algorithm>
#include <system_error>

namespace amity::app {

Result<std::vector<std::filesystem::path>> new_messages_in(std::filesystem::path const& folder) {
  std::error_code error;
  std::vector<std::filesystem::path> found;
  for (std::filesystem::directory_iterator it(folder / "new", error), end; !error && it != end; it.increment(error))
    if (std::error_code ignored; it->is_regular_file(ignored)) found.push_back(it->path());
  if (error)
    return fail(Errc::not_found, (folder / "new").string() + " cannot be read: " + error.message(), "maildir",
                "a folder with new and cur, as mail servers make them");
  std::ranges::sort(found);  // their names begin with when they came
  return found;
}

Result<void> note_seen(std::filesystem::path const& message) {
  auto const folder = message.parent_path().parent_path() / "cur";
  std::error_code error;
  std::filesystem::create_directories(folder, error);
  if (!error) std::filesystem::rename(message, folder / (message.filename().string() + ":2,S"), error);
  if (error)
    return fail(Errc::unavailable, message.string() + " cannot be moved to " + folder.string() + ": " + error.message(),
                "maildir", "the right to write there");
  return {};
}

}  // namespace amity::app
