using System.Globalization;
using MediaCourse.Comments;
using MediaCourse.Comments.Quoted;
using MediaCourse.Comments.Reading;
using MediaCourse.Evaluation;
using MediaCourse.Sources;

namespace MediaCourse.Display;

/// <summary>Shows a thread to somebody who reads it along with the rules: whose words, where comments begin, what they answer.</summary>
public static class ThreadReadingDisplay
{
    private const int CloseEnough = 5;

    // Runs of three everyday words stand in countless texts.
    private const int ShortTrace = 3;
    private const string Empty = "\u2013";

    /// <summary>A row for each source: whether its file holds readers' comments, and how much.</summary>
    public static Table<CommentThread> CommentCounts(this Corpus corpus)
    {
        ArgumentNullException.ThrowIfNull(corpus);
        return Table.Of(corpus.Articles.Select(article => CommentThread.Of(article)), "Which files hold readers\u2019 comments")
            .Column("source", thread => thread.Source)
            .Column("lines of comments", thread => thread.Boundaries.Length)
            .Column("first line", thread => thread.Comments.IsEmpty ? null : thread.Comments[0].StartLine, unknown: Empty)
            .Column("comments, as the rules cut them", thread => thread.Comments.Length)
            .Column("words of comments", thread => Words(thread).Own + Words(thread).Others)
            .Note("No comments in a file does not mean that the page had none: whoever saved it may have left them out.");
    }

    /// <summary>Chosen comments, to be read: by their numbers, those that the thread does not have left out.</summary>
    public static Table<Comment> ShowComments(this CommentThread thread, params IReadOnlyList<int> ids)
    {
        ArgumentNullException.ThrowIfNull(thread);
        ArgumentNullException.ThrowIfNull(ids);
        var known = ids.Where(id => id >= 1 && id <= thread.Comments.Length).ToList();
        var table = Table.Of(known.Select(id => thread[id]), string.Create(CultureInfo.InvariantCulture, $"{thread.Source}: {known.Count} of {thread.Comments.Length} comments"))
            .All()
            .Column("comment", comment => comment.Id)
            .Column("line", comment => comment.StartLine)
            .Column("text", comment => comment.Text);
        return known.Count == ids.Count ? table : table.Note(string.Create(CultureInfo.InvariantCulture, $"The thread has comments 1 to {thread.Comments.Length}; other numbers are left out."));
    }

    /// <summary>The lines of a thread with the words marked that are likely not the commenter's own, by what shows it.</summary>
    /// <param name="thread">The thread.</param>
    /// <param name="firstLine">The first line that is shown.</param>
    /// <param name="lastLine">The last one.</param>
    public static MarkedText ShowOthersWords(this CommentThread thread, int firstLine = 1, int lastLine = int.MaxValue)
    {
        ArgumentNullException.ThrowIfNull(thread);
        var quoted = thread.Comments.SelectMany(comment => comment.Quoted)
            .Where(words => thread.Article.Raw.LineOf(words.Span.Start) >= firstLine && thread.Article.Raw.LineOf(words.Span.Start) <= lastLine)
            .ToList();
        return new MarkedText(
            thread.Article,
            string.Create(CultureInfo.InvariantCulture, $"{thread.Source}: {quoted.Count} {(quoted.Count == 1 ? "stretch that is" : "stretches that are")} likely not the commenter\u2019s own words. {(HasLine(thread, firstLine, lastLine) ? "Point at one for the rule that says so." : $"None of the lines asked for holds a comment: {Lines(thread)}.")}"),
            quoted.Select(words => new TextMark(words.Span, InWords(words.Form), string.Create(CultureInfo.InvariantCulture, $"{words.Reason} (sure {words.Confidence:0.0#})"))),
            (firstLine, lastLine));
    }

    /// <summary>Sets a guess beside the count: how many in a hundred words of a thread are likely not the commenters' own.</summary>
    public static string ShareOfOthersWords(this CommentThread thread, double? guess)
    {
        ArgumentNullException.ThrowIfNull(thread);
        if (thread.Comments.IsEmpty)
        {
            return $"The file of {thread.Source} holds no comments; ask about another source.";
        }

        if (guess is not { } share || !(share >= 0 && share <= 100))
        {
            return string.Create(CultureInfo.InvariantCulture, $"{(guess is null ? "No prediction yet." : $"{guess} is no share in a hundred.")} Write a number from 0 to 100 and run both cells again.");
        }

        var (own, others) = Words(thread);
        var counted = 100.0 * others / (own + others);
        var count = string.Create(CultureInfo.InvariantCulture, $"The rules take {others:N0} of {own + others:N0} words for somebody else\u2019s: {counted:0} in a hundred.");
        return Math.Abs(share - counted) <= CloseEnough
            ? $"Your prediction was close. {count}"
            : string.Create(CultureInfo.InvariantCulture, $"You predicted {share:0.#}. {count}");
    }

    /// <summary>Where comments begin in some lines, as a student, the rules and the reference annotation say.</summary>
    /// <param name="thread">The thread.</param>
    /// <param name="mine">The lines at which a comment begins, as the student says.</param>
    /// <param name="reference">The reference annotation.</param>
    /// <param name="firstLine">The first line that is compared.</param>
    /// <param name="lastLine">The last one.</param>
    public static Table<LineReading> CompareStarts(this CommentThread thread, IEnumerable<int> mine, ReferenceAnnotation reference, int firstLine, int lastLine)
    {
        var reading = StartReading.Of(thread, mine, reference, firstLine, lastLine);
        var lines = reading.Lines;
        var table = Table.Of(lines, $"{thread.Source}: where a comment begins, by three readings")
            .All()
            .Column("line", line => line.Boundary.Line)
            .Column("you", line => line.Mine ? "begins" : Empty)
            .Column("rules", line => line.Boundary.Begins ? "begins" : Empty)
            .Column("reference", line => line.Reference ? "begins" : Empty)
            .Column("what decided for the rules", line => line.Boundary.Reason)
            .Column("text", line => line.Boundary.Text)
            .Note(string.Create(CultureInfo.InvariantCulture, $"Rules and reference annotation agree on {lines.Count(line => line.Boundary.Begins == line.Reference)} of {lines.Length} lines."))
            .Note(reading.IsMarked
                ? string.Create(CultureInfo.InvariantCulture, $"You and the reference annotation agree on {lines.Count(line => line.Mine == line.Reference)} of {lines.Length} lines, you and the rules on {lines.Count(line => line.Mine == line.Boundary.Begins)}.")
                : "You have marked no line yet: write line numbers between the brackets of the cell above, run it, and run this cell again.");
        if (lines.IsEmpty)
        {
            table = table.Note($"None of the lines asked for holds a comment: {Lines(thread)}.");
        }

        return reading.Outside.IsEmpty ? table : table.Note($"Not among the lines compared here, and left out: {string.Join(", ", reading.Outside)}.");
    }

    /// <summary>What some comments answer, as a student, the rules and the reference annotation say.</summary>
    /// <param name="thread">The thread.</param>
    /// <param name="mine">For the first line of a comment the line that it answers, 0 for none, null where the student has not said.</param>
    /// <param name="reference">The reference annotation.</param>
    public static Table<AnswerLine> CompareAnswers(this CommentThread thread, IEnumerable<KeyValuePair<int, int?>> mine, ReferenceAnnotation reference)
    {
        var rows = AnswerReading.Of(thread, mine, reference).Comments;
        var known = rows.Where(row => row.IsKnown).ToList();
        var impossible = known.Where(row => row.Mine is not null and not 0 && !IsAnother(thread, row)).ToList();
        var said = known.Where(row => row.Mine is not null).Except(impossible).ToList();
        var table = Table.Of(known, $"{thread.Source}: which line a comment answers, by three readings")
            .All()
            .Column("line", row => row.Line)
            .Column("you", row => row.Mine is 0 ? "none" : row.Mine?.ToString(CultureInfo.InvariantCulture), unknown: Empty)
            .Column("rules", row => row.Rules?.ToString(CultureInfo.InvariantCulture) ?? "none")
            .Column("reference", row => row.Reference?.ToString(CultureInfo.InvariantCulture) ?? "none")
            .Column("how sure", row => row.ReferenceSure, "0.00")
            .Column("what decided for the rules", row => row.Reason, unknown: Empty)
            .Column("text", row => row.Text)
            .Note(string.Create(CultureInfo.InvariantCulture, $"Rules and reference annotation name the same comment for {known.Count(row => row.IsRulesReference)} of {known.Count} comments. \u201CHow sure\u201D says how sure the annotation is of its own answer, from 0 to 1."))
            .Note(said.Count == 0 && impossible.Count == 0
                ? "You have named no line yet: write numbers in place of null in the cell above, run it, and run this cell again."
                : string.Create(CultureInfo.InvariantCulture, $"You and the reference annotation name the same comment for {said.Count(row => row.IsMineReference)} of the {said.Count} that you answered."));
        if (impossible.Count > 0)
        {
            table = table.Note($"Not counted, for no other comment has the line that you named: {string.Join(", ", impossible.Select(row => string.Create(CultureInfo.InvariantCulture, $"{row.Mine} for {row.Line}")))}. Write a line from {Boundary(thread)}, or 0 for none.");
        }

        var unknown = rows.Where(row => !row.IsKnown).Select(row => row.Line).ToList();
        return unknown.Count == 0 ? table : table.Note($"No comment has these lines: {string.Join(", ", unknown)}.");
    }

    /// <summary>Says how much of a text leads back to a comment: the longest run of words that both have.</summary>
    /// <param name="thread">The thread.</param>
    /// <param name="text">A quotation or a paraphrase.</param>
    public static string Traces(this CommentThread thread, string text)
    {
        if (string.IsNullOrWhiteSpace(text))
        {
            return "There is nothing to trace yet. Write a sentence between the quotation marks and run the cell again.";
        }

        return SharedRun.Longest(thread, text) switch
        {
            null => "Your text shares no word with any comment of the thread: no search for its words leads there.",
            { Words: 1 } => "Your text shares single words with the thread and no two in a row: a search for its words will hardly lead to one comment.",
            { Words: <= ShortTrace } run => string.Create(CultureInfo.InvariantCulture, $"Your text shares no more than {run.Words} words in a row with a comment (line {run.Comment.StartLine}: \u201C{run.Text}\u201D). So short a run stands in many texts and is hardly a trace, unless its words are rare."),
            var run => string.Create(CultureInfo.InvariantCulture, $"Your text shares {run.Words} words in a row with the comment in line {run.Comment.StartLine}: \u201C{run.Text}\u201D. Whoever searches for them in quotation marks may find it."),
        };
    }

    private static bool IsAnother(CommentThread thread, AnswerLine row) =>
        thread.Comments.Any(comment => comment.StartLine <= row.Mine && row.Mine <= comment.EndLine && !(comment.StartLine <= row.Line && row.Line <= comment.EndLine));

    private static string Boundary(CommentThread thread) => string.Create(CultureInfo.InvariantCulture, $"{thread.Boundaries[0].Line} to {thread.Boundaries[^1].Line}");

    private static bool HasLine(CommentThread thread, int firstLine, int lastLine) =>
        thread.Boundaries.Any(boundary => boundary.Line >= firstLine && boundary.Line <= lastLine);

    private static string Lines(CommentThread thread) => thread.Boundaries.IsEmpty
        ? $"the file of {thread.Source} has none"
        : string.Create(CultureInfo.InvariantCulture, $"the comments of {thread.Source} are in lines {thread.Boundaries[0].Line} to {thread.Boundaries[^1].Line}");

    private static (int Own, int Others) Words(CommentThread thread) =>
        (thread.Comments.Sum(comment => comment.Descriptors.Words), thread.Comments.Sum(comment => comment.Descriptors.QuotedWords));

    private static string InWords(QuotedForm form) => form switch
    {
        QuotedForm.Marks => "between quotation marks",
        QuotedForm.Block => "behind a >",
        QuotedForm.Reference => "behind \u201Cre:\u201D",
        QuotedForm.Announced => "announced by the line before",
        _ => "without a sign: the same words stand earlier",
    };
}
