// SPDX-License-Identifier: Apache-2.0
#include "fetch.h"

#include "oidc/address.h"

#include <curl/curl.h>

#include <memory>
#include <mutex>
#include <new>

namespace amity::oidc {
namespace {

struct FreedCurl {
  void operator()(CURL* one) const { curl_easy_cleanup(one); }
  void operator()(curl_slist* one) const { curl_slist_free_all(one); }
  void operator()(char* one) const { curl_free(one); }
};

struct Taken {
  std::string body;
  std::size_t most;
};

// Taking less than what came ends the transfer.
std::size_t take(char* bytes, std::size_t, std::size_t count, void* into) {
  auto& taken = *static_cast<Taken*>(into);
  if (taken.body.size() + count > taken.most) return 0;
  taken.body.append(bytes, count);
  return count;
}

void begin_once() {
  static std::once_flag begun;
  std::call_once(begun, [] { curl_global_init(CURL_GLOBAL_DEFAULT); });
}

Failure unanswered(std::string_view why) {
  return fail(Errc::unavailable, "the identity provider does not answer: " + std::string(why), "issuer",
              "see that this machine reaches it");
}

}  // namespace

std::string percent_encoded(std::string_view text) {
  if (text.empty()) return {};  // for which curl would look for an end
  std::unique_ptr<char, FreedCurl> const encoded{curl_easy_escape(nullptr, text.data(), static_cast<int>(text.size()))};
  if (!encoded) throw std::bad_alloc();
  return encoded.get();
}

Result<Fetched> fetch(Question const& question, FetchLimits const& limits) {
  auto const reach = reach_of(question.address);
  if (reach == Reach::unsafe) return unanswered("its address is no https address");
  begin_once();
  std::unique_ptr<CURL, FreedCurl> const curl{curl_easy_init()};
  if (!curl) return unanswered("out of memory");
  std::unique_ptr<curl_slist, FreedCurl> lines{curl_slist_append(nullptr, "Accept: application/json")};
  for (auto const& line : question.header_lines) {
    auto* const longer = curl_slist_append(lines.get(), line.c_str());
    if (longer == nullptr) return unanswered("out of memory");
    (void)lines.release();
    lines.reset(longer);
  }
  Taken taken{{}, limits.bytes};
  auto const set = [&](CURLoption option, auto value) { (void)curl_easy_setopt(curl.get(), option, value); };
  set(CURLOPT_URL, question.address.c_str());
  set(CURLOPT_PROTOCOLS_STR, reach == Reach::secure ? "https" : "http");
  set(CURLOPT_FOLLOWLOCATION, 0L);
  set(CURLOPT_NOSIGNAL, 1L);  // many threads ask
  set(CURLOPT_CONNECTTIMEOUT_MS, static_cast<long>(limits.connecting.count()));
  set(CURLOPT_TIMEOUT_MS, static_cast<long>(limits.whole.count()));
  set(CURLOPT_USERAGENT, "amity");
  set(CURLOPT_HTTPHEADER, lines.get());
  set(CURLOPT_WRITEFUNCTION, &take);
  set(CURLOPT_WRITEDATA, static_cast<void*>(&taken));
  if (reach == Reach::loopback) set(CURLOPT_NOPROXY, "*");
  if (question.form) {
    set(CURLOPT_POSTFIELDS, question.form->c_str());
    set(CURLOPT_POSTFIELDSIZE, static_cast<long>(question.form->size()));
  }
  if (auto const code = curl_easy_perform(curl.get()); code != CURLE_OK) return unanswered(curl_easy_strerror(code));
  long status = 0;
  (void)curl_easy_getinfo(curl.get(), CURLINFO_RESPONSE_CODE, &status);
  return Fetched{status, std::move(taken.body)};
}

}  // namespace amity::oidc
