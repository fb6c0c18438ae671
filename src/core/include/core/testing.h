// SPDX-License-Identifier: Apache-2.0
// For tests only: amity_test links what is declared here.
#pragma once

#include <filesystem>

namespace amity {

// The root of the source tree: fixtures, corpora and the offices' data lie below it. One object of the build knows the
// path. If every test's compile command named it, no object could come from the cache of a clone that lies elsewhere.
std::filesystem::path repository_root();

}  // namespace amity
