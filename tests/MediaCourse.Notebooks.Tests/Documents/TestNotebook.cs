using System.Text;
using MediaCourse.Notebooks.Documents;

namespace MediaCourse.Notebooks.Tests.Documents;

/// <summary>Small notebooks to test with.</summary>
internal static class TestNotebook
{
    /// <summary>As nbformat writes it, with two cells.</summary>
    public const string Plain =
        """
        {
         "cells": [
          {
           "cell_type": "markdown",
           "id": "intro",
           "metadata": {},
           "source": [
            "# Quellen für alle\n",
            "\n",
            "Text"
           ]
          },
          {
           "cell_type": "code",
           "execution_count": 7,
           "id": "first-code",
           "metadata": {
            "tags": [
             "check"
            ]
           },
           "outputs": [
            {
             "name": "stdout",
             "output_type": "stream",
             "text": [
              "one\n",
              "two"
             ]
            },
            {
             "data": {
              "text/html": [
               "<b>3</b>"
              ],
              "text/plain": [
               "3"
              ]
             },
             "execution_count": 7,
             "metadata": {},
             "output_type": "execute_result"
            }
           ],
           "source": [
            "1 + 2"
           ]
          }
         ],
         "metadata": {},
         "nbformat": 4,
         "nbformat_minor": 5
        }

        """;

    public static NotebookDocument Parse(string json) => NotebookDocument.Parse(Encoding.UTF8.GetBytes(json), "test.ipynb");

    public static string Text(this NotebookDocument document) => Encoding.UTF8.GetString(document.ToBytes());

    /// <summary>A notebook of format 4.4 with these cells, on one line.</summary>
    public static string WithCells(string cells) =>
        $$"""{"cells":[{{cells}}],"metadata":{},"nbformat":4,"nbformat_minor":4}""";

    public static string WithSource(string jsonString) =>
        WithCells($$"""{"cell_type":"markdown","metadata":{},"source":{{jsonString}}}""");
}
