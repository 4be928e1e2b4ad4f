using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using MediaCourse.Framing.Indicators;
using MediaCourse.Sources;

namespace MediaCourse.Display;

/// <summary>Shows questions about frames, a reader's form, and what several readers answered.</summary>
public static class FrameDisplay
{
    private const int LongestPassage = 120;
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(1);

    /// <summary>A row for each question.</summary>
    public static Table<FrameQuestion> ToTable(this FrameQuestionnaire questionnaire)
    {
        ArgumentNullException.ThrowIfNull(questionnaire);
        return Table.Of(questionnaire.Questions, $"Questions to ask of a text, {questionnaire.Name}; answer by yes, no or not sure")
            .All()
            .Column("frame", question => question.Frame)
            .Column("no", question => question.Number)
            .Column("question", question => question.Remark is null ? question.Text : $"{question.Text} ({question.Remark})");
    }

    /// <summary>A row for each question, with the reader's answer and the passage that shows it.</summary>
    public static Table<FrameQuestion> ToTable(this FrameForm form)
    {
        ArgumentNullException.ThrowIfNull(form);
        return Table.Of(form.Questionnaire.Questions, form.ToString())
            .All()
            .Column("frame", question => question.Frame)
            .Column("no", question => question.Number)
            .Column("question", question => question.Text)
            .Column("answer", question => form.AnswerTo(question)?.Answer.Name(), unknown: "not answered yet")
            .Column("line", question => form.AnswerTo(question)?.Line, unknown: "\u2013")
            .Column("passage", question => Passage(form, form.AnswerTo(question)), unknown: "\u2013");
    }

    /// <summary>A row for each answer.</summary>
    public static Table<FrameJudgement> ToTable(this FrameAnswers answers)
    {
        ArgumentNullException.ThrowIfNull(answers);
        return Table.Of(answers.Judgements, string.Create(CultureInfo.InvariantCulture, $"{answers.Judgements.Length} answers of {answers.Readers.Length} readers about {answers.Sources.Length} texts"))
            .Column("source", answer => answer.Source)
            .Column("reader", answer => answer.Reader)
            .Column("question", answer => answer.Question)
            .Column("answer", answer => answer.Answer.Name())
            .Column("line", answer => answer.Line, unknown: "\u2013")
            .Column("note", answer => answer.Note, unknown: "\u2013");
    }

    /// <summary>A row for each frame, then one for each question.</summary>
    public static Table<FrameAgreementRow> ToTable(this FrameAgreement agreement)
    {
        ArgumentNullException.ThrowIfNull(agreement);
        return Table.Of([agreement.Overall, .. agreement.ByFrame, .. agreement.ByQuestion], string.Create(CultureInfo.InvariantCulture, $"How far {agreement.Readers} readers of {agreement.Sources} texts agree"))
            .All()
            .Column("frame", row => row.Frame)
            .Column("no", row => row.Question?.Number, unknown: "all")
            .Column("alpha", row => row.Alpha.Value, "0.00", "cannot be said")
            .Column("agreeing pairs", row => row.AgreeingPairs, "0%", "none")
            .Column("read twice", row => row.Alpha.Units)
            .Column("answers", row => row.Alpha.Values)
            .Column("question", row => row.Question?.Text, unknown: "\u2013")
            .Note("Alpha (Krippendorff 2011): 1 is perfect, 0 what chance gives; .800 is asked for before conclusions, .667 for tentative ones. It cannot be said where all answers are the same.")
            .Note("Read twice: how many times two or more readers said yes or no to the same question about the same text; answers: what they said there.")
            .Note("The alpha of a frame takes its questions together. It can be high only because readers say yes to one question and no to another, whatever the text.")
            .Note("Not sure counts as no answer. An alpha from a few texts can change much with one more.");
    }

    /// <summary>A row for each frame, a column for each text: yes among the answers of yes and no.</summary>
    public static Table<string> ToTable(this FrameProfiles profiles)
    {
        ArgumentNullException.ThrowIfNull(profiles);
        var table = Table.Of(profiles.Frames, "Answers of yes, for each frame in each text").All().Column("frame", frame => frame);
        foreach (var source in profiles.Sources)
        {
            table = table.Column(source, frame => Share(profiles[source, frame]), unknown: "no answer");
        }

        return table.Note("Yes of all answers of yes or no, by how many readers. It says what these readers saw in these texts: no verdict on an outlet.");
    }

    /// <summary>A row for each question on which readers differ.</summary>
    public static Table<FrameDifference> ToTable(this FrameDifferences differences)
    {
        ArgumentNullException.ThrowIfNull(differences);
        return Table.Of(differences.Rows, string.Create(CultureInfo.InvariantCulture, $"Where readers differ: {differences.Rows.Length} of the {differences.Compared} times that two or more answered the same question about the same text"))
            .All()
            .Column("source", row => row.Source)
            .Column("question", row => string.Create(CultureInfo.InvariantCulture, $"{row.Question.Frame} {row.Question.Number}: {row.Question.Text}"))
            .Column("yes", row => row.Who(FrameAnswer.Yes))
            .Column("no", row => row.Who(FrameAnswer.No))
            .Column("not sure", row => row.Who(FrameAnswer.NotSure));
    }

    /// <summary>A row for each passage worth reading.</summary>
    public static Table<FramePassage> ToTable(this FramePassages passages)
    {
        ArgumentNullException.ThrowIfNull(passages);
        return Table.Of(passages.Passages, $"{passages.Source}: passages worth reading for each frame")
            .All()
            .Column("frame", passage => passage.Frame)
            .Column("line", passage => passage.Line)
            .Column("words", passage => string.Join(", ", passage.Words))
            .Column("sentence", Sentence)
            .Note("The words only point to passages and answer no question; read the others too.");
    }

    /// <summary>The article with the passages worth reading marked by frame.</summary>
    /// <param name="article">The article.</param>
    /// <param name="frame">One of the frames of <see cref="FrameQuestionnaire.Generic"/>; all of them if not given.</param>
    /// <exception cref="FrameFormException">There is no such frame.</exception>
    public static MarkedText ShowFrames(this Article article, string? frame = null)
    {
        ArgumentNullException.ThrowIfNull(article);
        var passages = FramePassages.Of(article, frame).Passages;
        return article.ShowMarks(
            passages.Select(passage => new TextMark(passage.Span, passage.Frame, string.Join(", ", passage.Words))),
            string.Create(CultureInfo.InvariantCulture, $"{article.Id}: {passages.Length} passages worth reading, by frame. Point at one for the words that point to it; they answer no question."));
    }

    private static Markup Sentence(FramePassage passage)
    {
        var words = string.Join('|', passage.Words.OrderByDescending(word => word.Length).Select(Regex.Escape));
        var html = new StringBuilder();
        var at = 0;
        foreach (var match in Regex.EnumerateMatches(passage.Text, $@"(?<!\w)(?:{words})(?!\w)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, Patience))
        {
            html.Append(HtmlEncoding.Escape(passage.Text[at..match.Index])).Append("<b>").Append(HtmlEncoding.Escape(passage.Text.Substring(match.Index, match.Length))).Append("</b>");
            at = match.Index + match.Length;
        }

        return new Markup(html.Append(HtmlEncoding.Escape(passage.Text[at..])).ToString(), passage.Text);
    }

    private static string? Share(FrameProfile profile) => profile.Share is not { } share ? null
        : string.Create(CultureInfo.InvariantCulture, $"{share:0%} ({profile.Yes} of {profile.Yes + profile.No}, {profile.Readers} {(profile.Readers == 1 ? "reader" : "readers")})");

    private static string? Passage(FrameForm form, FrameJudgement? answer)
    {
        if (answer?.Line is not { } line)
        {
            return answer?.Note;
        }

        var text = form.Article.Raw.LineSpan(line).In(form.Article.Raw.Text).Trim();
        var blank = text.Length <= LongestPassage ? text.Length : text.LastIndexOf(' ', LongestPassage);
        var shown = blank == text.Length ? text : blank > 0 ? $"{text[..blank]} \u2026" : "\u2026";
        return answer.Note is null ? shown : $"{shown} ({answer.Note})";
    }
}

/// <summary>The formatters of FrameQuestionnaire.</summary>
internal sealed class FrameQuestionnaireFormatters : FormatterSource<FrameQuestionnaire>
{
    /// <inheritdoc/>
    protected override IRendering Show(FrameQuestionnaire value) => value.ToTable();
}

/// <summary>The formatters of FrameForm.</summary>
internal sealed class FrameFormFormatters : FormatterSource<FrameForm>
{
    /// <inheritdoc/>
    protected override IRendering Show(FrameForm value) => value.ToTable();
}

/// <summary>The formatters of FrameAnswers.</summary>
internal sealed class FrameAnswersFormatters : FormatterSource<FrameAnswers>
{
    /// <inheritdoc/>
    protected override IRendering Show(FrameAnswers value) => value.ToTable();
}

/// <summary>The formatters of FrameAgreement.</summary>
internal sealed class FrameAgreementFormatters : FormatterSource<FrameAgreement>
{
    /// <inheritdoc/>
    protected override IRendering Show(FrameAgreement value) => value.ToTable();
}

/// <summary>The formatters of FrameProfiles.</summary>
internal sealed class FrameProfilesFormatters : FormatterSource<FrameProfiles>
{
    /// <inheritdoc/>
    protected override IRendering Show(FrameProfiles value) => value.ToTable();
}

/// <summary>The formatters of FrameDifferences.</summary>
internal sealed class FrameDifferencesFormatters : FormatterSource<FrameDifferences>
{
    /// <inheritdoc/>
    protected override IRendering Show(FrameDifferences value) => value.ToTable();
}

/// <summary>The formatters of FramePassages.</summary>
internal sealed class FramePassagesFormatters : FormatterSource<FramePassages>
{
    /// <inheritdoc/>
    protected override IRendering Show(FramePassages value) => value.ToTable();
}
