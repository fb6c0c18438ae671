// SPDX-License-Identifier: Apache-2.0
// A bucket of a service that speaks as Amazon S3 does (MinIO, Ceph, and those of cloud providers).
#pragma once

#include "files/store.h"

#include <memory>
#include <string>

namespace amity::files {

struct BucketTexts {
  std::string address;         // "https://s3.example.org/documents": the service, and the bucket as its path
  std::string region;          // empty: us-east-1
  std::string key_id;          // who signs
  std::string secret_file;     // its first line is the secret
  std::filesystem::path work;  // where what is fetched lies while somebody has it
};
// Documents are objects <office>/<hash>. The bucket is there already; it is asked for nothing before the first
// document. Errc::invalid with the field `bucket`, `key_id` or `secret_file`: an address without a bucket, or over
// plain HTTP to another machine; a file that cannot be read.
Result<std::shared_ptr<Store>> open_bucket(BucketTexts const& texts);

}  // namespace amity::files
