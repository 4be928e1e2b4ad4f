using MediaCourse.Quotes.Alignment.Words;
using MediaCourse.Sources;

namespace MediaCourse.Quotes.Alignment.Transcripts;

/// <summary>Reads the sentences of a transcript as passages, which others quote.</summary>
internal static class TranscriptReader
{
    private const int MostWords = 800;

    /// <summary>The sentences, in order.</summary>
    public static IReadOnlyList<PassageContext> Read(Article transcript, string source, StemWeights weights)
    {
        var passages = new List<PassageContext>();
        var turns = TranscriptTurn.Of(transcript);
        for (var turn = 0; turn < turns.Count; turn++)
        {
            foreach (var sentence in turns[turn].Sentences)
            {
                var words = weights.Read(transcript.Raw.Text, sentence).Take(MostWords).ToList();
                if (words.Count > 0)
                {
                    var passage = new Passage
                    {
                        Raw = transcript.Raw, Source = source, Span = sentence, Form = PassageForm.Direct, Speaker = turns[turn].Speaker, Section = QuotationSection.Article,
                    };
                    passages.Add(new PassageContext(passage, [.. words], passages.Count, passages.Count, turn, true, false) { IsTranscript = true });
                }
            }
        }

        return passages;
    }
}
