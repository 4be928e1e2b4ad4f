using System.Runtime.InteropServices;

namespace MediaCourse.Quotes.Attribution;

/// <summary>A verb or phrase that presents words, and whose words they are.</summary>
/// <param name="From">Its first item in the sentence.</param>
/// <param name="To">Its last item.</param>
/// <param name="Subject">The phrase that names the speaker.</param>
/// <param name="Via">The phrase that names a second-hand source.</param>
/// <param name="Sureness">How sure the rule is that found the subject, from 0 to 1.</param>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct Cue(int From, int To, NounPhrase Subject, NounPhrase? Via, double Sureness);
