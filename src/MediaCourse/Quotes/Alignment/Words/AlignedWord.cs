using MediaCourse.Text;

namespace MediaCourse.Quotes.Alignment.Words;

/// <summary>A word as it is compared.</summary>
/// <param name="Span">Where it stands in the raw text; a part of a hyphenated word has its own place.</param>
/// <param name="Stem">The number of its stem in the <see cref="StemWeights"/>.</param>
/// <param name="IsReporters">Whether it stands outside the quotation marks, in the sentence around the quoted words.</param>
internal sealed record AlignedWord(TextSpan Span, int Stem, bool IsReporters);
