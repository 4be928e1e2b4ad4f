using System.Globalization;
using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace MediaCourse.Notebooks.Sessions.Diagnostics;

/// <summary>An error of the compiler and the code around it.</summary>
internal sealed partial class DiagnosticContext
{
    private readonly Lazy<IReadOnlyList<string>> _quoted;
    private readonly Lazy<SemanticModel> _model;

    public DiagnosticContext(Diagnostic diagnostic, CSharpCompilation compilation)
    {
        Diagnostic = diagnostic;
        Compilation = compilation;
        Message = SubmissionClass().Replace(SubmissionName().Replace(diagnostic.GetMessage(CultureInfo.InvariantCulture), ""), "'the cell'");
        _quoted = new(() => [.. Quotation().Matches(Message).Select(static match => match.Groups[1].Value)]);
        _model = new(() => compilation.GetSemanticModel(diagnostic.Location.SourceTree!));
    }

    public Diagnostic Diagnostic { get; }

    public CSharpCompilation Compilation { get; }

    public string Code => Diagnostic.Id;

    /// <summary>The compiler's own words, without the names of the classes that it makes of cells.</summary>
    public string Message { get; }

    /// <summary>What stands in the message between quotation marks, in order.</summary>
    public IReadOnlyList<string> Quoted => _quoted.Value;

    public SemanticModel Model => _model.Value;

    public int Position => Diagnostic.Location.SourceSpan.Start;

    /// <summary>The source that the error is about.</summary>
    public string Source => Diagnostic.Location.SourceTree is { } tree ? tree.GetText().ToString(Diagnostic.Location.SourceSpan) : "";

    /// <summary>What stands before the error, from the first character.</summary>
    public string TextBefore => Diagnostic.Location.SourceTree is { } tree ? tree.GetText().ToString()[..Position] : "";

    /// <summary>What stands from the error on, to the last character.</summary>
    public string TextFrom => Diagnostic.Location.SourceTree is { } tree ? tree.GetText().ToString()[Position..] : "";

    /// <summary>The line on which the error begins.</summary>
    public string Line => Diagnostic.Location.SourceTree is { } tree ? tree.GetText().Lines.GetLineFromPosition(Position).ToString() : "";

    /// <summary>The innermost syntax node at the error, or null where it is not in source.</summary>
    public SyntaxNode? Node => Diagnostic.Location.SourceTree?.GetRoot().FindNode(Diagnostic.Location.SourceSpan, getInnermostNodeForTie: true);

    /// <summary>The n-th quoted piece of the message, or nothing.</summary>
    public string Argument(int index) => index < Quoted.Count ? Quoted[index] : "";

    [GeneratedRegex(@"Submission#\d+\.", RegexOptions.CultureInvariant)]
    private static partial Regex SubmissionName();

    [GeneratedRegex(@"'Submission#\d+'", RegexOptions.CultureInvariant)]
    private static partial Regex SubmissionClass();

    [GeneratedRegex("'([^']*)'", RegexOptions.CultureInvariant)]
    private static partial Regex Quotation();
}
