#include "edit/import/archive.hpp"

#include "c136/base/failure.hpp"

#include <minizip/unzip.h>

#include <algorithm>
#include <cstring>

namespace c136 {

/// What minizip takes for a file.
struct ArchiveBytes {
  std::string_view bytes;
  std::size_t at = 0;
};

namespace {

ArchiveBytes& bytes_of(void* stream) { return *static_cast<ArchiveBytes*>(stream); }

void* open_bytes(void* given, const void*, int) { return given; }

uLong read_bytes(void*, void* stream, void* out, uLong size) {
  ArchiveBytes& from = bytes_of(stream);
  const std::size_t count = std::min<std::size_t>(size, from.bytes.size() - from.at);
  std::memcpy(out, from.bytes.data() + from.at, count);
  from.at += count;
  return count;
}

uLong write_nothing(void*, void*, const void*, uLong) { return 0; }
ZPOS64_T tell_bytes(void*, void* stream) { return bytes_of(stream).at; }

long seek_bytes(void*, void* stream, ZPOS64_T offset, int origin) {
  ArchiveBytes& in = bytes_of(stream);
  const std::size_t base = origin == ZLIB_FILEFUNC_SEEK_CUR   ? in.at
                           : origin == ZLIB_FILEFUNC_SEEK_END ? in.bytes.size()
                                                              : 0;
  if (offset > in.bytes.size() - base) return -1;
  in.at = base + offset;
  return 0;
}

int close_nothing(void*, void*) { return 0; }
int no_error(void*, void*) { return 0; }

}  // namespace

struct Archive::Opened {
  ArchiveBytes bytes;
  unzFile file = nullptr;

  ~Opened() {
    if (file != nullptr) ::unzClose(file);
  }
};

Archive::Archive(std::string_view bytes, Language language)
    : language_(language), opened_(std::make_unique<Opened>()) {
  opened_->bytes.bytes = bytes;
  zlib_filefunc64_def functions{open_bytes, read_bytes,    write_nothing, tell_bytes,
                                seek_bytes, close_nothing, no_error,      &opened_->bytes};
  opened_->file = ::unzOpen2_64("", &functions);
  if (opened_->file == nullptr)
    throw Failure(say(language, "this is no workbook: save it as .xlsx or .csv",
                      "这不是工作簿：请另存为 .xlsx 或 .csv"));
}

Archive::~Archive() = default;

std::optional<std::string> Archive::part(const std::string& name) {
  const auto refuse = [&](Words why) { return Failure(std::string(why.in(language_))); };
  if (::unzLocateFile(opened_->file, name.c_str(), 1) != UNZ_OK) return std::nullopt;
  if (::unzOpenCurrentFile(opened_->file) != UNZ_OK)
    throw refuse({"the workbook is damaged, or has a password", "工作簿已损坏，或设有密码"});
  std::string out;
  char piece[1 << 16];
  int count = 0;
  while ((count = ::unzReadCurrentFile(opened_->file, piece, sizeof piece)) > 0) {
    unpacked_ += static_cast<std::size_t>(count);
    if (unpacked_ > most_unpacked) {
      ::unzCloseCurrentFile(opened_->file);
      throw refuse({"the workbook holds more than 64 MiB", "工作簿解压后超过 64 MiB"});
    }
    out.append(piece, static_cast<std::size_t>(count));
  }
  const bool is_whole = ::unzCloseCurrentFile(opened_->file) == UNZ_OK && count == 0;
  if (!is_whole) throw refuse({"the workbook is damaged", "工作簿已损坏"});
  return out;
}

}  // namespace c136
