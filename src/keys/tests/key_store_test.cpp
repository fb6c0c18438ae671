// SPDX-License-Identifier: Apache-2.0
#include "keys/key_store.h"

#include <gtest/gtest.h>
#include <unistd.h>

#include <fstream>
#include <iterator>

namespace amity::keys {
namespace {

// A folder of the test's own, gone afterwards.
class Folder {
 public:
  Folder() {
    auto pattern = (std::filesystem::temp_directory_path() / "amity-keys-XXXXXX").string();
    if (mkdtemp(pattern.data()) == nullptr) throw std::runtime_error("no folder could be made");
    path_ = pattern;
  }
  Folder(Folder const&) = delete;
  Folder& operator=(Folder const&) = delete;
  ~Folder() {
    std::error_code ignored;
    std::filesystem::remove_all(path_, ignored);
  }
  std::filesystem::path const& path() const { return path_; }
  // All bytes of all files in it.
  std::string bytes() const {
    std::string all;
    for (auto const& file : std::filesystem::recursive_directory_iterator(path_)) {
      if (!file.is_regular_file()) continue;
      std::ifstream in(file.path(), std::ios::binary);
      all.append(std::istreambuf_iterator<char>(in), {});
    }
    return all;
  }

 private:
  std::filesystem::path path_;
};

class Keys : public testing::Test {
 protected:
  Folder folder;
  KeyStore keys{KeyStore::open(folder.path() / "keys").value()};
};

TEST_F(Keys, open_what_they_sealed_and_nothing_else) {
  auto const key = keys.make(new_key_id());
  auto const other = keys.make(new_key_id());
  auto const sealed = seal(key, "no buckwheat", "person/1/5/diet");
  EXPECT_EQ(unseal(key, sealed, "person/1/5/diet"), "no buckwheat");
  EXPECT_FALSE(unseal(other, sealed, "person/1/5/diet"));
  EXPECT_FALSE(unseal(key, sealed, "person/1/6/diet"));
  EXPECT_NE(seal(key, "no buckwheat", "person/1/5/diet"), sealed);
  for (auto broken : {std::string{}, std::string{"1:"}, std::string{"2:" + sealed.substr(2)}, sealed.substr(0, 40)})
    EXPECT_FALSE(unseal(key, broken, "person/1/5/diet"));
  EXPECT_EQ(unseal(key, seal(key, "", "x"), "x"), "");
  EXPECT_EQ(seal(key, "a", "x").size(), seal(key, std::string(60, 'a'), "x").size());
}

TEST_F(Keys, that_were_destroyed_leave_no_byte_of_them) {
  auto const id = new_key_id();
  auto const key = keys.make(id);
  EXPECT_TRUE(keys.find(id));
  keys.destroy(id);
  keys.destroy(id);
  EXPECT_FALSE(keys.find(id));
  EXPECT_TRUE(keys.is_destroyed(id));
  EXPECT_EQ(folder.bytes(), "destroyed\n");
}

TEST_F(Keys, are_kept_in_copies_for_thirty_days) {
  keys.make(new_key_id());
  auto const into = folder.path() / "copies";
  auto const first = keys.back_up(into, parse_day("2026-11-01").value()).value();
  ASSERT_TRUE(keys.back_up(into, parse_day("2026-12-01").value()));
  EXPECT_TRUE(std::filesystem::exists(first));
  ASSERT_TRUE(keys.back_up(into, parse_day("2026-12-02").value()));
  EXPECT_FALSE(std::filesystem::exists(first));
  EXPECT_EQ(keys.back_up(keys.folder() / "copies", parse_day("2026-12-02").value()).error().code, Errc::invalid);
  std::ofstream(folder.path() / "other") << "something else\n";
  EXPECT_EQ(keys.restore(folder.path() / "other").error().code, Errc::invalid);
}

}  // namespace
}  // namespace amity::keys
