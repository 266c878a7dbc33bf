// What a deal was, whole: for as long as somebody looks at it.
#pragma once

#include "c136/load/load.hpp"
#include "c136/model/config.hpp"
#include "c136/model/privacy.hpp"

#include <functional>
#include <memory>
#include <utility>

namespace c136 {

/// A deal with the texts that were hidden in it.
struct PastDeal {
  Loaded loaded;
  KeptTexts kept;
  std::shared_ptr<const Config> config;  // it points into
};

/// One of the states of a deal that are too large to be held all at once: whoever asks for it has
/// it until another one of them is asked for.
class ReadAgain {
 public:
  struct Held {
    const ReadAgain* of = nullptr;
    std::shared_ptr<const PastDeal> content = nullptr;
  };
  using Read = std::function<std::shared_ptr<const PastDeal>()>;

  ReadAgain(std::shared_ptr<Held> held, Read read)
      : held_(std::move(held)), read_(std::move(read)) {}

  const PastDeal& content() const {
    if (held_->of != this) *held_ = {this, read_()};
    return *held_->content;
  }

 private:
  std::shared_ptr<Held> held_;
  Read read_;
};

}  // namespace c136
