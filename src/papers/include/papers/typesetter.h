// SPDX-License-Identifier: Apache-2.0
// Sets papers as PDF in one kept process, which is started when the first paper is asked for, restarted when it dies,
// and ended when nobody asked for long.
#pragma once

#include "papers/paper.h"

#include <sys/types.h>

#include <cstddef>
#include <filesystem>
#include <functional>
#include <memory>

namespace amity::papers {

using OnPaper = std::function<void(PaperResult)>;

class Typesetter {
 public:
  struct Options {
    std::filesystem::path folder;                              // tools/papers: helper.mjs, its modules and templates
    std::filesystem::path node{};                              // the program; empty: the one on the path
    std::size_t most_waiting{64};                              // more are refused (busy)
    std::size_t most_bytes{1024U * 1024U * 1024U};             // of the process's memory
    std::chrono::milliseconds idle{std::chrono::minutes{10}};  // after which the process is ended
  };
  explicit Typesetter(Options options);
  // Papers that wait are answered `unavailable`.
  ~Typesetter();
  Typesetter(Typesetter const&) = delete;
  Typesetter& operator=(Typesetter const&) = delete;

  // Why no paper can be set, as far as is known without setting one: no Node, no modules. Nothing where all is there.
  std::optional<Error> trouble() const;
  // The template of that kind as it comes with the program; empty where the folder has none.
  std::string shipped(PaperKind kind) const;
  // Made-up papers of that kind, as data: a template that sets them all is accepted.
  std::vector<std::string> samples(PaperKind kind) const;

  // From any thread; never waits. `on_paper` is called once, by the typesetter's own thread or, where the paper is
  // refused at once, by the caller's; it throws nothing and is short.
  void submit(PaperRequest request, OnPaper on_paper);
  // The same, waited for.
  PaperResult set(PaperRequest request);

  struct Figures {
    std::size_t waiting{};
    std::uint64_t papers{};   // set
    std::uint64_t refused{};  // of any trouble
    std::uint64_t starts{};   // of the process
    pid_t process{};          // 0: none runs now
  };
  Figures figures() const;

 private:
  class Impl;
  std::unique_ptr<Impl> impl_;
};

}  // namespace amity::papers
