using System.Runtime.InteropServices;

namespace MediaCourse.Quotes.Attribution;

/// <summary>A noun phrase that can name a speaker.</summary>
/// <param name="From">Its first item in the sentence.</param>
/// <param name="To">Its last item.</param>
/// <param name="Head">What it is.</param>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct NounPhrase(int From, int To, PhraseHead Head);
