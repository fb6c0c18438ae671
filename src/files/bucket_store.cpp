// SPDX-License-Identifier: Apache-2.0
#include "bucket_signature.h"
#include "files/bucket.h"
#include "files/no_space.h"

#include <curl/curl.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <charconv>
#include <ctime>
#include <fstream>
#include <mutex>
#include <optional>

namespace amity::files {
namespace {

constexpr std::size_t longest_answer{4U << 20U};  // of a list, or a complaint
constexpr std::string_view nothing_hash{"e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"};

struct FreesCurl {
  void operator()(CURL* one) const { curl_easy_cleanup(one); }
  void operator()(curl_slist* one) const { curl_slist_free_all(one); }
};

struct Address {
  std::string origin;  // "https://s3.example.org:9000"
  std::string host;    // "s3.example.org:9000"
  std::string bucket;  // "/documents"
  bool is_here{};      // this machine's own
};

std::optional<Address> address_of(std::string_view text) {
  auto const is_secure = text.starts_with("https://");
  if (!is_secure && !text.starts_with("http://")) return std::nullopt;
  auto const begin = text.find("//") + 2;
  auto const slash = text.find('/', begin);
  if (slash == std::string_view::npos) return std::nullopt;
  while (text.ends_with('/')) text.remove_suffix(1);
  if (text.size() <= slash + 1) return std::nullopt;
  auto const bucket = text.substr(slash + 1);
  constexpr std::string_view plain{"abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789-._"};
  auto const host = text.substr(begin, slash - begin);
  if (host.empty() || host.find('@') != std::string_view::npos ||
      bucket.find_first_not_of(plain) != std::string_view::npos)
    return std::nullopt;
  auto const name = host.substr(0, host.starts_with('[') ? host.find(']') + 1 : host.find(':'));
  auto const is_here = name == "localhost" || name == "127.0.0.1" || name == "[::1]";
  if (!is_secure && !is_here) return std::nullopt;
  return Address{std::string(text.substr(0, slash)), std::string(host), "/" + std::string(bucket), is_here};
}

std::string amz_time() {
  auto const now = std::time(nullptr);
  std::tm parts{};
  gmtime_r(&now, &parts);
  std::array<char, 20> text{};
  (void)std::strftime(text.data(), text.size(), "%Y%m%dT%H%M%SZ", &parts);
  return text.data();
}

// "2026-11-29T20:05:04.000Z"
std::chrono::system_clock::time_point moment_of(std::string const& text) {
  std::tm parts{};
  if (::strptime(text.c_str(), "%Y-%m-%dT%H:%M:%S", &parts) == nullptr) return std::chrono::system_clock::now();
  return std::chrono::system_clock::from_time_t(::timegm(&parts));
}

// What stands between <name> and </name>, from `at` on, which goes behind it; nothing where there is none.
std::optional<std::string> next_element(std::string const& xml, std::string const& name, std::size_t& at,
                                        std::size_t before = std::string::npos) {
  auto const begin = xml.find("<" + name + ">", at);
  if (begin == std::string::npos || begin >= before) return std::nullopt;
  auto const from = begin + name.size() + 2;
  auto const end = xml.find("</" + name + ">", from);
  if (end == std::string::npos) return std::nullopt;
  at = end;
  return xml.substr(from, end - from);
}

struct Asked {
  std::string method{"GET"};
  std::string path;
  std::vector<std::pair<std::string, std::string>> query{};
  std::string content_hash{nothing_hash};
  Piece const* sends{};
  UnnamedFile* into{};  // nothing: into the answer's text
};
struct Answered {
  long status{};
  std::string text;
};

struct Transfer {
  Asked const& asked;
  std::uint64_t sent{};
  std::string text{};
  bool is_full{};
  CURL* curl{};
};

std::size_t take_bytes(char* bytes, std::size_t, std::size_t count, void* user) {
  auto& transfer = *static_cast<Transfer*>(user);
  long status = 0;
  (void)curl_easy_getinfo(transfer.curl, CURLINFO_RESPONSE_CODE, &status);
  if (transfer.asked.into != nullptr && status == 200) {
    transfer.is_full = !transfer.asked.into->append({bytes, count});
    return transfer.is_full ? 0 : count;
  }
  if (transfer.text.size() + count > longest_answer) return 0;
  transfer.text.append(bytes, count);
  return count;
}

std::size_t give_bytes(char* room, std::size_t, std::size_t most, void* user) {
  auto& transfer = *static_cast<Transfer*>(user);
  auto const& piece = *transfer.asked.sends;
  auto const wanted = static_cast<std::size_t>(std::min<std::uint64_t>(most, piece.size - transfer.sent));
  auto const got = ::pread(piece.descriptor, room, wanted, static_cast<off_t>(piece.offset + transfer.sent));
  if (got < 0) return CURL_READFUNC_ABORT;
  transfer.sent += static_cast<std::uint64_t>(got);
  return static_cast<std::size_t>(got);
}

class BucketStore : public Store {
 public:
  BucketStore(Address address, Signer signer, std::filesystem::path work)
      : address_(std::move(address)), signer_(std::move(signer)), work_(std::move(work)) {}

  // Sent again even where it is there: one that is half gone is whole then, and its day begins anew.
  Result<void> put(Key const& key, Piece const& bytes) override {
    auto const answered = ask({.method = "PUT", .path = path_of(key), .content_hash = key.hash, .sends = &bytes});
    if (!answered) return Failure{answered.error()};
    constexpr unsigned insufficient_storage = 507;
    if (answered->status == insufficient_storage) return Failure{no_space()};
    return answered->status == 200 ? Result<void>{} : complains(*answered);
  }

  Result<Piece> get(Key const& key) override {
    auto file = UnnamedFile::make(work_);
    if (!file) return Failure{file.error()};
    auto const answered = ask({.path = path_of(key), .into = file->get()});
    if (!answered) return Failure{answered.error()};
    if (answered->status == 404) return fail(Errc::not_found, "there is no document " + key.hash, "document");
    if (answered->status != 200) return complains(*answered);
    auto piece = piece_of(*file);
    auto const hash = sha256_of(piece);
    if (!hash) return Failure{hash.error()};
    if (*hash != key.hash)
      return fail(Errc::unavailable, key.hash + " came with other bytes than its name says", "documents");
    return piece;
  }

  Result<void> remove(Key const& key) override {
    auto const answered = ask({.method = "DELETE", .path = path_of(key)});
    if (!answered) return Failure{answered.error()};
    auto const is_gone = answered->status == 204 || answered->status == 200 || answered->status == 404;
    return is_gone ? Result<void>{} : complains(*answered);
  }

  Result<void> each(std::function<void(Held const&)> const& f) override {
    std::string next;
    do {
      Asked list{.path = address_.bucket, .query = {{"list-type", "2"}}};
      if (!next.empty()) list.query.emplace_back("continuation-token", next);
      auto const answered = ask(list);
      if (!answered) return Failure{answered.error()};
      if (answered->status != 200) return complains(*answered);
      std::size_t at = 0;
      while (auto const object = next_element(answered->text, "Contents", at)) tell(*object, f);
      at = 0;
      next = next_element(answered->text, "NextContinuationToken", at).value_or("");
    } while (!next.empty());
    return {};
  }

  std::string describe() const override { return address_.origin + address_.bucket; }

 private:
  std::string path_of(Key const& key) const {
    return address_.bucket + "/" + std::to_string(key.office.value) + "/" + key.hash;
  }

  static void tell(std::string const& object, std::function<void(Held const&)> const& f) {
    std::size_t at = 0;
    auto const name = next_element(object, "Key", at).value_or("");
    auto const slash = name.find('/');
    std::int64_t office{};
    auto const [end, wrong] = std::from_chars(name.data(), name.data() + std::min(slash, name.size()), office);
    if (slash == std::string::npos || wrong != std::errc{} || end != name.data() + slash ||
        !is_sha256(name.substr(slash + 1)))
      return;
    at = 0;
    auto const written = next_element(object, "LastModified", at).value_or("");
    at = 0;
    auto const size = next_element(object, "Size", at).value_or("0");
    std::uint64_t bytes{};
    (void)std::from_chars(size.data(), size.data() + size.size(), bytes);
    f({{OfficeId{office}, name.substr(slash + 1)}, bytes, moment_of(written)});
  }

  Failure complains(Answered const& answered) const {
    std::size_t at = 0;
    auto const code = next_element(answered.text, "Code", at).value_or("no reason");
    return fail(Errc::unavailable,
                "the bucket " + describe() + " answers " + std::to_string(answered.status) + ": " + code.substr(0, 80),
                "documents", "see its address, its key and what the key may do");
  }

  Result<Answered> ask(Asked const& asked) const {
    static std::once_flag begun;
    std::call_once(begun, [] { curl_global_init(CURL_GLOBAL_DEFAULT); });
    std::unique_ptr<CURL, FreesCurl> const curl{curl_easy_init()};
    auto const time = amz_time();
    std::unique_ptr<curl_slist, FreesCurl> lines;
    for (auto const& line :
         {"x-amz-content-sha256: " + asked.content_hash, "x-amz-date: " + time, std::string{"Expect:"},
          "Authorization: " +
              authorization_of({asked.method, address_.host, asked.path, asked.query, asked.content_hash, time},
                               signer_)}) {
      auto* const longer = curl_slist_append(lines.get(), line.c_str());
      if (longer == nullptr || !curl) return fail(Errc::unavailable, "out of memory");
      (void)lines.release();
      lines.reset(longer);
    }
    Transfer transfer{.asked = asked, .curl = curl.get()};
    auto const url = address_.origin + asked.path + (asked.query.empty() ? "" : "?" + canonical_query(asked.query));
    auto const set = [&](CURLoption option, auto value) { (void)curl_easy_setopt(curl.get(), option, value); };
    set(CURLOPT_URL, url.c_str());
    set(CURLOPT_PROTOCOLS_STR, address_.is_here ? "http,https" : "https");
    set(CURLOPT_FOLLOWLOCATION, 0L);
    set(CURLOPT_NOSIGNAL, 1L);  // many threads ask
    set(CURLOPT_CONNECTTIMEOUT, 5L);
    set(CURLOPT_LOW_SPEED_LIMIT, 1024L);
    set(CURLOPT_LOW_SPEED_TIME, 20L);
    set(CURLOPT_USERAGENT, "amity");
    set(CURLOPT_HTTPHEADER, lines.get());
    set(CURLOPT_CUSTOMREQUEST, asked.method.c_str());
    set(CURLOPT_WRITEFUNCTION, &take_bytes);
    set(CURLOPT_WRITEDATA, static_cast<void*>(&transfer));
    if (address_.is_here) set(CURLOPT_NOPROXY, "*");
    if (asked.sends != nullptr) {
      set(CURLOPT_UPLOAD, 1L);
      set(CURLOPT_READFUNCTION, &give_bytes);
      set(CURLOPT_READDATA, static_cast<void*>(&transfer));
      set(CURLOPT_INFILESIZE_LARGE, static_cast<curl_off_t>(asked.sends->size));
    }
    auto const came = curl_easy_perform(curl.get());
    if (transfer.is_full)
      return fail(Errc::unavailable, "the disk does not take a document from the bucket", "documents");
    if (came != CURLE_OK)
      return fail(Errc::unavailable, "the bucket " + describe() + " does not answer: " + curl_easy_strerror(came),
                  "documents");
    Answered answered{0, std::move(transfer.text)};
    (void)curl_easy_getinfo(curl.get(), CURLINFO_RESPONSE_CODE, &answered.status);
    return answered;
  }

  Address address_;
  Signer signer_;
  std::filesystem::path work_;
};

}  // namespace

Result<std::shared_ptr<Store>> open_bucket(BucketTexts const& texts) {
  auto address = address_of(texts.address);
  if (!address)
    return fail(Errc::invalid, "\"" + texts.address + "\" is no address of a bucket", "bucket",
                "https://s3.example.org/bucket; plain http to this machine alone");
  if (texts.key_id.empty()) return fail(Errc::invalid, "a bucket needs a key", "key_id", "the id of an access key");
  std::ifstream in(texts.secret_file);
  std::string secret;
  if (!std::getline(in, secret) || secret.empty())
    return fail(Errc::invalid, "\"" + texts.secret_file + "\" cannot be read, or is empty", "secret_file",
                "a file whose first line is the secret of the access key");
  if (secret.ends_with('\r')) secret.pop_back();
  return std::make_shared<BucketStore>(
      *std::move(address), Signer{texts.key_id, std::move(secret), texts.region.empty() ? "us-east-1" : texts.region},
      texts.work);
}

}  // namespace amity::files
