// SPDX-License-Identifier: Apache-2.0
#include "papers/typesetter.h"

#include "helper_process.h"
#include "protocol.h"

#include <sys/eventfd.h>
#include <unistd.h>

#include <algorithm>
#include <condition_variable>
#include <cstdlib>
#include <deque>
#include <fstream>
#include <future>
#include <iterator>
#include <mutex>
#include <optional>
#include <thread>

namespace amity::papers {
namespace {

constexpr auto remedy = "run tools/setup run, or name the program with --node and the folder with --papers";

PaperFailure failure(PaperTrouble trouble, Errc code, std::string message, std::string cure = {}) {
  return {trouble, {code, std::move(message), {}, std::move(cure)}, {}};
}

std::filesystem::path on_the_path(std::string_view program) {
  auto const* variable = std::getenv("PATH");  // NOLINT(concurrency-mt-unsafe): nobody sets it
  std::string_view folders{variable == nullptr ? "" : variable};
  while (!folders.empty()) {
    auto const end = std::min(folders.find(':'), folders.size());
    auto file = std::filesystem::path{folders.substr(0, end)} / program;
    if (access(file.c_str(), X_OK) == 0) return file;
    folders.remove_prefix(std::min(end + 1, folders.size()));
  }
  return {};
}

bool died_of_memory(HelperAnswer const& answer) {
  return answer.why.find("memory allocation") != std::string::npos ||
         answer.why.find("out of memory") != std::string::npos;
}

std::string text_in(std::filesystem::path const& file) {
  std::ifstream in(file, std::ios::binary);
  return {std::istreambuf_iterator<char>(in), {}};
}

std::string last_line(std::string text) {
  while (!text.empty() && text.back() == '\n') text.pop_back();
  auto const at = text.rfind('\n');
  return at == std::string::npos ? text : text.substr(at + 1);
}

}  // namespace

class Typesetter::Impl {
 public:
  explicit Impl(Options options) : options_(std::move(options)), stop_(eventfd(0, EFD_CLOEXEC | EFD_NONBLOCK)) {
    if (options_.node.empty()) options_.node = on_the_path("node");
    thread_ = std::thread([this] { run(); });
  }
  Impl(Impl const&) = delete;
  Impl& operator=(Impl const&) = delete;
  ~Impl() {
    {
      std::lock_guard const lock(mutex_);
      is_stopping_ = true;
    }
    eventfd_write(stop_, 1);
    wake_.notify_all();
    thread_.join();
    close(stop_);
  }

  Options const& options() const { return options_; }

  std::optional<Error> trouble() const {
    auto const& node = options_.node;
    if (node.empty() || access(node.c_str(), X_OK) != 0)
      return Error{Errc::unavailable,
                   "papers cannot be set as PDF: there is no Node" +
                       (node.empty() ? std::string{" on the path"} : " at " + node.string()),
                   {},
                   remedy};
    auto const module = options_.folder / "node_modules" / "@myriaddreamin" / "typst-ts-node-compiler" / "package.json";
    if (options_.folder.empty() || !std::filesystem::exists(options_.folder / "helper.mjs") ||
        !std::filesystem::exists(module))
      return Error{Errc::unavailable,
                   "papers cannot be set as PDF: " +
                       (options_.folder.empty() ? std::string{"no folder of papers is named"}
                                                : options_.folder.string() + " lacks the helper or its modules"),
                   {},
                   remedy};
    return std::nullopt;
  }

  void submit(PaperRequest request, OnPaper on_paper) {
    std::unique_lock lock(mutex_);
    auto refusal = refusal_of_one_more();
    if (!refusal) {
      waiting_.push_back({std::move(request), std::move(on_paper)});
      lock.unlock();
      wake_.notify_one();
      return;
    }
    ++figures_.refused;
    lock.unlock();
    on_paper(tl::unexpected{std::move(*refusal)});
  }

  Figures figures() const {
    std::lock_guard const lock(mutex_);
    auto figures = figures_;
    figures.waiting = waiting_.size();
    return figures;
  }

 private:
  struct Job {
    PaperRequest request;
    OnPaper on_paper;
  };

  std::optional<PaperFailure> refusal_of_one_more() const {
    if (is_stopping_) return failure(PaperTrouble::unavailable, Errc::unavailable, "the server is stopping");
    if (waiting_.size() >= options_.most_waiting)
      return failure(PaperTrouble::busy, Errc::unavailable, "too many papers are being set", "ask again in a moment");
    return std::nullopt;
  }

  void run() {
    std::unique_lock lock(mutex_);
    while (true) {
      if (!wake_.wait_for(lock, options_.idle, [&] { return is_stopping_ || !waiting_.empty(); })) {
        end_process();
        continue;
      }
      if (is_stopping_) break;
      auto job = std::move(waiting_.front());
      waiting_.pop_front();
      lock.unlock();
      auto result = set_or_say(job.request);
      lock.lock();
      ++(result ? figures_.papers : figures_.refused);
      lock.unlock();
      job.on_paper(std::move(result));
      lock.lock();
    }
    end_process();
    auto left = std::move(waiting_);
    lock.unlock();
    for (auto& job : left)
      job.on_paper(tl::unexpected{
          failure(PaperTrouble::unavailable, Errc::unavailable, "the server stopped before the paper was set")});
  }

  // The mutex is held.
  void end_process() {
    process_.reset();
    figures_.process = 0;
  }

  void begin_process() {
    auto process = std::make_unique<HelperProcess>(
        HelperSetup{options_.node, std::filesystem::absolute(options_.folder), options_.most_bytes});
    std::lock_guard const lock(mutex_);
    process_ = std::move(process);
    figures_.process = process_->pid();
    ++figures_.starts;
  }

  PaperResult set_or_say(PaperRequest const& request) {
    try {
      return set(request);
    } catch (std::exception const& broken) {
      std::lock_guard const lock(mutex_);
      end_process();
      return tl::unexpected{failure(PaperTrouble::broken, Errc::unavailable,
                                    std::string("the helper that sets papers cannot be used: ") + broken.what(),
                                    remedy)};
    }
  }

  PaperResult set(PaperRequest const& request) {
    if (auto const why = trouble()) return tl::unexpected{PaperFailure{PaperTrouble::unavailable, *why, {}}};
    auto const frame = protocol::request_text(request);
    HelperAnswer answer;
    // A helper that somebody killed, or that ended by itself to give its memory back, is no fault of the paper's.
    for (int tries = 0; tries < 2; ++tries) {
      if (!process_) begin_process();
      answer = process_->ask(frame, request.longest, stop_);
      if (answer.is == HelperAnswer::Is::answered) return protocol::result_of(answer.header, std::move(answer.body));
      {
        std::lock_guard const lock(mutex_);
        end_process();
      }
      if (answer.is != HelperAnswer::Is::died || died_of_memory(answer)) break;
    }
    return tl::unexpected{why_not(request, answer)};
  }

  static PaperFailure why_not(PaperRequest const& request, HelperAnswer const& answer) {
    auto const cure = request.source ? "look for a loop in the template that does not end"
                                     : "print the page from the browser, and tell who runs this instance";
    switch (answer.is) {
      case HelperAnswer::Is::too_long:
        return failure(PaperTrouble::too_long, Errc::unavailable,
                       "the paper was given up after " + std::to_string(request.longest.count()) + " ms", cure);
      case HelperAnswer::Is::stopped:
        return failure(PaperTrouble::unavailable, Errc::unavailable, "the server is stopping");
      case HelperAnswer::Is::answered:
      case HelperAnswer::Is::died:
        break;
    }
    if (died_of_memory(answer))
      return failure(PaperTrouble::too_large, Errc::unavailable, "the paper needs more memory than it may have", cure);
    if (answer.status == 127)
      return failure(PaperTrouble::unavailable, Errc::unavailable, "papers cannot be set as PDF: Node cannot be run",
                     remedy);
    return failure(
        PaperTrouble::broken, Errc::unavailable,
        "the helper that sets papers ended with status " + std::to_string(answer.status) + ": " + last_line(answer.why),
        remedy);
  }

  Options options_;
  int stop_;
  mutable std::mutex mutex_;
  std::condition_variable wake_;
  std::deque<Job> waiting_;
  Figures figures_;
  bool is_stopping_{false};
  std::unique_ptr<HelperProcess> process_;  // the thread's own; changed with the mutex held
  std::thread thread_;
};

Typesetter::Typesetter(Options options) : impl_(std::make_unique<Impl>(std::move(options))) {}
Typesetter::~Typesetter() = default;

std::optional<Error> Typesetter::trouble() const { return impl_->trouble(); }

std::string Typesetter::shipped(PaperKind kind) const {
  return text_in(impl_->options().folder / "templates" / (std::string(to_string(kind)) + ".typ"));
}

std::vector<std::string> Typesetter::samples(PaperKind kind) const {
  std::vector<std::filesystem::path> files;
  std::error_code none;
  for (auto const& file : std::filesystem::directory_iterator(impl_->options().folder / "samples", none))
    if (file.path().filename().string().starts_with(std::string(to_string(kind)) + ".")) files.push_back(file.path());
  std::ranges::sort(files);
  std::vector<std::string> all;
  all.reserve(files.size());
  for (auto const& file : files) all.push_back(text_in(file));
  return all;
}

void Typesetter::submit(PaperRequest request, OnPaper on_paper) {
  impl_->submit(std::move(request), std::move(on_paper));
}

PaperResult Typesetter::set(PaperRequest request) {
  std::promise<PaperResult> promise;
  auto result = promise.get_future();
  submit(std::move(request), [&](PaperResult made) { promise.set_value(std::move(made)); });
  return result.get();
}

Typesetter::Figures Typesetter::figures() const { return impl_->figures(); }

}  // namespace amity::papers
