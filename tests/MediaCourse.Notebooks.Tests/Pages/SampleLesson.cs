using System.Collections.Immutable;
using MediaCourse.Notebooks.Documents;

namespace MediaCourse.Notebooks.Tests.Pages;

/// <summary>A lesson with everything that a page can meet.</summary>
internal static class SampleLesson
{
    public const string Picture = "iVBORw0KGgoAAAANSUhEUgAAAHgAAAA8CAIAAAAiz+n/AAA5x0lEQVR42gzQh0p6DQPA4e9y3vbee++9f+297XQyMzMzMzuZmZmZmZmIiIiIiIiIiIiIl/X9n0t4/vcfhSIKxRRKKJRSKKNQTqGCQiWFKgrVFGoo1FKoo1BPoYFCI4UmCs0UWii0Umij0E6hg0InhS4K3RR6KPRS6KPQT2GAwiCFIQrDFEYojFIYozBOYYLCJIUpCtMUZijMUpijME9hgcIihSUKUFimsEJhlcIahXUKGxQ2KWxR2KawQ2GXwh6FfQoHFA4pHFE4pnBC4ZSCjMIZBYHCOQWRwgUFOYVLCgoKVxSUFK4pqCjcUFBTuKWgoXBHQUvhnoKOwgMFPYVHCgYKTxQkCs8UjBReKJgovFIwU3ijYKHwTsFK4YOCjcInBTuFLwoOCt8UnBR+KLgo/FJwU/ij8L//yBeRLyZfQr6UfBn5cvIV5CvJV5GvJl9DvpZ8Hfl68g3kG8k3kW8m30K+lXwb+XbyHeQ7yXeR7ybfQ76XfB/5fvID5AfJD5EfJj9CfpT8GPlx8hPkJ8lPkZ8mP0N+lvwc+XnyC+QXyS+Rh/wy+RXyq+TXyK+T3yC/SX6L/Db5HfK75PfI75M/IH9I/oj8MfkT8qfkZeTPyAvkz8mL5C/Iy8lfkleQvyKvJH9NXkX+hrya/C15Dfk78lry9+R15B/I68k/kjeQfyIvkX8mbyT/Qt5E/pW8mfwbeQv5d/JW8h/kbeQ/ydvJf5F3kP8m7yT/Q95F/pe8m/wf+X/RuSJyxeRKyJWSKyNXTq6CXCW5KnLV5GrI1ZKrI1dProFcI7kmcs3kWsi1kmsj106ug1wnuS5y3eR6yPWS6yPXT26A3CC5IXLD5EbIjZIbIzdOboLcJLkpctPkZsjNkpsjN09ugdwiuSVykFsmt0JuldwauXVyG+Q2yW2R2ya3Q26X3B65fXIH5A7JHZE7JndC7pScjNwZOYHcOTmR3AU5OblLcgpyV+SU5K7JqcjdkFOTuyWnIXdHTkvunpyO3AM5PblHcgZyT+Qkcs/kjOReyJnIvZIzk3sjZyH3Ts5K7oOcjdwnOTu5L3IOct/knOR+yLnI/ZJzk/sj9y86W0S2mGwJ2VKyZWTLyVaQrSRbRbaabA3ZWrJ1ZOvJNpBtJNtEtplsC9lWsm1k28l2kO0k20W2m2wP2V6yfWT7yQ6QHSQ7RHaY7AjZUbJjZMfJTpCdJDtFdprsDNlZsnNk58kukF0ku0QWsstkV8iukl0ju052g+wm2S2y22R3yO6S3SO7T/aA7CHZI7LHZE/InpKVkT0jK5A9JyuSvSArJ3tJVkH2iqyS7DVZFdkbsmqyt2Q1ZO/Iasnek9WRfSCrJ/tI1kD2iaxE9pmskewLWRPZV7Jmsm9kLWTfyVrJfpC1kf0kayf7RdZB9pusk+wPWRfZX7Jusn9k/0VnisgUkykhU0qmjEw5mQoylWSqyFSTqSFTS6aOTD2ZBjKNZJrINJNpIdNKpo1MO5kOMp1kush0k+kh00umj0w/mQEyg2SGyAyTGSEzSmaMzDiZCTKTZKbITJOZITNLZo7MPJkFMotklshAZpnMCplVMmtk1slskNkks0Vmm8wOmV0ye2T2yRyQOSRzROaYzAmZUzIyMmdkBDLnZEQyF2TkZC7JKMhckVGSuSajInNDRk3mloyGzB0ZLZl7MjoyD2T0ZB7JGMg8kZHIPJMxknkhYyLzSsZM5o2Mhcw7GSuZDzI2Mp9k7GS+yDjIfJNxkvkh4yLzS8ZN5o/Mv+h0Eeli0iWkS0mXkS4nXUG6knQV6WrSNaRrSdeRrifdQLqRdBPpZtItpFtJt5FuJ91BupN0F+lu0j2ke0n3ke4nPUB6kPQQ6WHSI6RHSY+RHic9QXqS9BTpadIzpGdJz5GeJ71AepH0EmlIL5NeIb1Keo30OukN0pukt0hvk94hvUt6j/Q+6QPSh6SPSB+TPiF9SlpG+oy0QPqctEj6grSc9CVpBekr0krS16RVpG9Iq0nfktaQviOtJX1PWkf6gbSe9CNpA+kn0hLpZ9JG0i+kTaRfSZtJv5G2kH4nbSX9QdpG+pO0nfQXaQfpb9JO0j+kXaR/SbtJ/5H+F50qIlVMqoRUKakyUuWkKkhVkqoiVU2qhlQtqTpS9aQaSDWSaiLVTKqFVCupNlLtpDpIdZLqItVNqodUL6k+Uv2kBkgNkhoiNUxqhNQoqTFS46QmSE2SmiI1TWqG1CypOVLzpBZILZJaIgWpZVIrpFZJrZFaJ7VBapPUFqltUjukdkntkdondUDqkNQRqWNSJ6ROSclInZESSJ2TEkldkJKTuiSlIHVFSknqmpSK1A0pNalbUhpSd6S0pO5J6Ug9kNKTeiRlIPVESiL1TMpI6oWUidQrKTOpN1IWUu+krKQ+SNlIfZKyk/oi5SD1TcpJ6oeUi9QvKTepP1L/opNFJItJlpAsJVlGspxkBclKklUkq0nWkKwlWUeynmQDyUaSTSSbSbaQbCXZRrKdZAfJTpJdJLtJ9pDsJdlHsp/kAMlBkkMkh0mOkBwlOUZynOQEyUmSUySnSc6QnCU5R3Ke5ALJRZJLJCG5THKF5CrJNZLrJDdIbpLcIrlNcofkLsk9kvskD0gekjwieUzyhOQpSRnJM5ICyXOSIskLknKSlyQVJK9IKklek1SRvCGpJnlLUkPyjqSW5D1JHckHknqSjyQNJJ9ISiSfSRpJvpA0kXwlaSb5RtJC8p2kleQHSRvJT5J2kl8kHSS/STpJ/pB0kfwl6Sb5R/JfdKKIRDGJEhKlJMpIlJOoIFFJoopENYkaErUk6kjUk2gg0UiiiUQziRYSrSTaSLST6CDRSaKLRDeJHhK9JPpI9JMYIDFIYojEMIkREqMkxkiMk5ggMUliisQ0iRkSsyTmSMyTWCCxSGKJBCSWSayQWCWxRmKdxAaJTRJbJLZJ7JDYJbFHYp/EAYlDEkckjkmckDglISNxRkIgcU5CJHFBQk7ikoSCxBUJJYlrEioSNyTUJG5JaEjckdCSuCehI/FAQk/ikYSBxBMJicQzCSOJFxImEq8kzCTeSFhIvJOwkvggYSPxScJO4ouEg8Q3CSeJHxIuEr8k3CT+SPyLjhcRLyZeQryUeBnxcuIVxCuJVxGvJl5DvJZ4HfF64g3EG4k3EW8m3kK8lXgb8XbiHcQ7iXcR7ybeQ7yXeB/xfuIDxAeJDxEfJj5CfJT4GPFx4hPEJ4lPEZ8mPkN8lvgc8XniC8QXiS8Rh/gy8RXiq8TXiK8T3yC+SXyL+DbxHeK7xPeI7xM/IH5I/Ij4MfET4qfEZcTPiAvEz4mLxC+Iy4lfElcQvyKuJH5NXEX8hria+C1xDfE74lri98R1xB+I64k/EjcQfyIuEX8mbiT+QtxE/JW4mfgbcQvxd+JW4h/EbcQ/iduJfxF3EP8m7iT+Q9xF/Je4m/gf8X/RsSJixcRKiJUSKyNWTqyCWCWxKmLVxGqI1RKrI1ZPrIFYI7EmYs3EWoi1Emsj1k6sg1gnsS5i3cR6iPUS6yPWT2yA2CCxIWLDxEaIjRIbIzZObILYJLEpYtPEZojNEpsjNk9sgdgisSViEFsmtkJsldgasXViG8Q2iW0R2ya2Q2yX2B6xfWIHxA6JHRE7JnZC7JSYjNgZMYHYOTGR2AUxObFLYgpiV8SUxK6JqYjdEFMTuyWmIXZHTEvsnpiO2AMxPbFHYgZiT8QkYs/EjMReiJmIvRIzE3sjZiH2TsxK7IOYjdgnMTuxL2IOYt/EnMR+iLmI/RJzE/sj9i86WkS0mGgJ0VKiZUTLiVYQrSRaRbSaaA3RWqJ1ROuJNhBtJNpEtJloC9FWom1E24l2EO0k2kW0m2gP0V6ifUT7iQ4QHSQ6RHSY6AjRUaJjRMeJThCdJDpFdJroDNFZonNE54kuEF0kukQUostEV4iuEl0juk50g+gm0S2i20R3iO4S3SO6T/SA6CHRI6LHRE+InhKVET0jKhA9JyoSvSAqJ3pJVEH0iqiS6DVRFdEbomqit0Q1RO+IaoneE9URfSCqJ/pI1ED0iahE9JmokegLURPRV6Jmom9ELUTfiVqJfhC1Ef0kaif6RdRB9Juok+gPURfRX6Juon9E/0VHiogUEykhUkqkjEg5kQoilUSqiFQTqSFSS6SOSD2RBiKNRJqINBNpIdJKpI1IO5EOIp1Euoh0E+kh0kukj0g/kQEig0SGiAwTGSEySmSMyDiRCSKTRKaITBOZITJLZI7IPJEFIotElohAZJnICpFVImtE1olsENkkskVkm8gOkV0ie0T2iRwQOSRyROSYyAmRUyIyImdEBCLnREQiF0TkRC6JKIhcEVESuSaiInJDRE3kloiGyB0RLZF7IjoiD0T0RB6JGIg8EZGIPBMxEnkhYiLySsRM5I2Ihcg7ESuRDyI2Ip9E7ES+iDiIfBNxEvkh4iLyS8RN5I/Iv+hwEeFiwiWESwmXES4nXEG4knAV4WrCNYRrCdcRrifcQLiRcBPhZsIthFsJtxFuJ9xBuJNwF+Fuwj2Eewn3Ee4nPEB4kPAQ4WHCI4RHCY8RHic8QXiS8BThacIzhGcJzxGeJ7xAeJHwEmEILxNeIbxKeI3wOuENwpuEtwhvE94hvEt4j/A+4QPCh4SPCB8TPiF8SlhG+IywQPicsEj4grCc8CVhBeErwkrC14RVhG8IqwnfEtYQviOsJXxPWEf4gbCe8CNhA+EnwhLhZ8JGwi+ETYRfCZsJvxG2EH4nbCX8QdhG+JOwnfAXYQfhb8JOwj+EXYR/CbsJ/xH+Fx0qIlRMqIRQKaEyQuWEKghVEqoiVE2ohlAtoTpC9YQaCDUSaiLUTKiFUCuhNkLthDoIdRLqItRNqIdQL6E+Qv2EBggNEhoiNExohNAooTFC44QmCE0SmiI0TWiG0CyhOULzhBYILRJaIgShZUIrhFYJrRFaJ7RBaJPQFqFtQjuEdgntEdondEDokNARoWNCJ4ROCckInRESCJ0TEgldEJITuiSkIHRFSEnompCK0A0hNaFbQhpCd4S0hO4J6Qg9ENITeiRkIPRESCL0TMhI6IWQidArITOhN0IWQu+ErIQ+CNkIfRKyE/oi5CD0TchJ6IeQi9AvITehP0L/ooNFBIsJlhAsJVhGsJxgBcFKglUEqwnWEKwlWEewnmADwUaCTQSbCbYQbCXYRrCdYAfBToJdBLsJ9hDsJdhHsJ/gAMFBgkMEhwmOEBwlOEZwnOAEwUmCUwSnCc4QnCU4R3Ce4ALBRYJLBCG4THCF4CrBNYLrBDcIbhLcIrhNcIfgLsE9gvsEDwgeEjwieEzwhOApQRnBM4ICwXOCIsELgnKClwQVBK8IKgleE1QRvCGoJnhLUEPwjqCW4D1BHcEHgnqCjwQNBJ8ISgSfCRoJvhA0EXwlaCb4RtBC8J2gleAHQRvBT4J2gl8EHQS/CToJ/hB0Efwl6Cb4R/BfdKCIQDGBEgKlBMoIlBOoIFBJoIpANYEaArUE6gjUE2gg0EigiUAzgRYCrQTaCLQT6CDQSaCLQDeBHgK9BPoI9BMYIDBIYIjAMIERAqMExgiME5ggMElgisA0gRkCswTmCMwTWCCwSGCJAASWCawQWCWwRmCdwAaBTQJbBLYJ7BDYJbBHYJ/AAYFDAkcEjgmcEDglICNwRkAgcE5AJHBBQE7gkoCCwBUBJYFrAioCNwTUBG4JaAjcEdASuCegI/BAQE/gkYCBwBMBicAzASOBFwImAq8EzATeCFgIvBOwEvggYCPwScBO4IuAg8A3ASeBHwIuAr8E3AT+CPyL9hfhL8Zfgr8Ufxn+cvwV+CvxV+Gvxl+DvxZ/Hf56/A34G/E34W/G34K/FX8b/nb8Hfg78Xfh78bfg78Xfx/+fvwD+AfxD+Efxj+CfxT/GP5x/BP4J/FP4Z/GP4N/Fv8c/nn8C/gX8S/hB/8y/hX8q/jX8K/j38C/iX8L/zb+Hfy7+Pfw7+M/wH+I/wj/Mf4T/Kf4ZfjP8Av4z/GL+C/wy/Ff4lfgv8KvxH+NX4X/Br8a/y1+Df47/Fr89/h1+B/w6/E/4jfgf8Iv4X/Gb8T/gt+E/xW/Gf8bfgv+d/xW/B/4bfg/8dvxf+F34P/G78T/g9+F/xe/G/8f/n/RviJ8xfhK8JXiK8NXjq8CXyW+KnzV+Grw1eKrw1ePrwFfI74mfM34WvC14mvD146vA18nvi583fh68PXi68PXj28A3yC+IXzD+EbwjeIbwzeObwLfJL4pfNP4ZvDN4pvDN49vAd8iviV84FvGt4JvFd8avnV8G/g28W3h28a3g28X3x6+fXwH+A7xHeE7xneC7xSfDN8ZPgHfOT4R3wU+Ob5LfAp8V/iU+K7xqfDd4FPju8WnwXeHT4vvHp8O3wM+Pb5HfAZ8T/gkfM/4jPhe8JnwveIz43vDZ8H3js+K7wOfDd8nPju+L3wOfN/4nPh+8Lnw/eJz4/vD9y/aW4S3GG8J3lK8ZXjL8VbgrcRbhbcabw3eWrx1eOvxNuBtxNuEtxlvC95WvG142/F24O3E24W3G28P3l68fXj78Q7gHcQ7hHcY7wjeUbxjeMfxTuCdxDuFdxrvDN5ZvHN45/Eu4F3Eu4QXvMt4V/Cu4l3Du453A+8m3i2823h38O7i3cO7j/cA7yHeI7zHeE/wnuKV4T3DK+A9xyvivcArx3uJV4H3Cq8S7zVeFd4bvGq8t3g1eO/wavHe49XhfcCrx/uI14D3Ca+E9xmvEe8LXhPeV7xmvG94LXjf8VrxfuC14f3Ea8f7hdeB9xuvE+8PXhfeX7xuvH94/0V7ivAU4ynBU4qnDE85ngo8lXiq8FTjqcFTi6cOTz2eBjyNeJrwNONpwdOKpw1PO54OPJ14uvB04+nB04unD08/ngE8g3iG8AzjGcEzimcMzzieCTyTeKbwTOOZwTOLZw7PPJ4FPIt4lvCAZxnPCp5VPGt41vFs4NnEs4VnG88Onl08e3j28RzgOcRzhOcYzwmeUzwyPGd4BDzneEQ8F3jkeC7xKPBc4VHiucajwnODR43nFo8Gzx0eLZ57PDo8D3j0eB7xGPA84ZHwPOMx4nnBY8LziseM5w2PBc87HiueDzw2PJ947Hi+8DjwfONx4vnB48Lzi8eN5w/Pv2h3Ee5i3CW4S3GX4S7HXYG7EncV7mrcNbhrcdfhrsfdgLsRdxPuZtwtuFtxt+Fux92BuxN3F+5u3D24e3H34e7HPYB7EPcQ7mHcI7hHcY/hHsc9gXsS9xTuadwzuGdxz+Gex72AexH3Em5wL+Newb2Kew33Ou4N3Ju4t3Bv497BvYt7D/c+7gPch7iPcB/jPsF9iluG+wy3gPsct4j7Arcc9yVuBe4r3Erc17hVuG9wq3Hf4tbgvsOtxX2PW4f7Abce9yNuA+4n3BLuZ9xG3C+4TbhfcZtxv+G24H7HbcX9gduG+xO3HfcXbgfub9xO3D+4Xbh/cbtx/+H+F+0qwlWMqwRXKa4yXOW4KnBV4qrCVY2rBlctrjpc9bgacDXiasLVjKsFVyuuNlztuDpwdeLqwtWNqwdXL64+XP24BnAN4hrCNYxrBNcorjFc47gmcE3imsI1jWsG1yyuOVzzuBZwLeJawgWuZVwruFZxreFax7WBaxPXFq5tXDu4dnHt4drHdYDrENcRrmNcJ7hOcclwneEScJ3jEnFd4JLjusSlwHWFS4nrGpcK1w0uNa5bXBpcd7i0uO5x6XA94NLjesRlwPWES8L1jMuI6wWXCdcrLjOuN1wWXO+4rLg+cNlwfeKy4/rC5cD1jcuJ6weXC9cvLjeuP1z/op1FOItxluAsxVmGsxxnBc5KnFU4q3HW4KzFWYezHmcDzkacTTibcbbgbMXZhrMdZwfOTpxdOLtx9uDsxdmHsx/nAM5BnEM4h3GO4BzFOYZzHOcEzkmcUzincc7gnMU5h3Me5wLORZxLOMG5jHMF5yrONZzrODdwbuLcwrmNcwfnLs49nPs4D3Ae4jzCeYzzBOcpThnOM5wCznOcIs4LnHKclzgVOK9wKnFe41ThvMGpxnmLU4PzDqcW5z1OHc4HnHqcjzgNOJ9wSjifcRpxvuA04XzFacb5htOC8x2nFecHThvOT5x2nF84HTi/cTpx/uB04fzF6cb5h/NftKMIRzGOEhylOMpwlOOowFGJowpHNY4aHLU46nDU42jA0YijCUczjhYcrTjacLTj6MDRiaMLRzeOHhy9OPpw9OMYwDGIYwjHMI4RHKM4xnCM45jAMYljCsc0jhkcszjmcMzjWMCxiGMJBziWcazgWMWxhmMdxwaOTRxbOLZx7ODYxbGHYx/HAY5DHEc4jnGc4DjFIcNxhkPAcY5DxHGBQ47jEocCxxUOJY5rHCocNzjUOG5xaHDc4dDiuMehw/GAQ4/jEYcBxxMOCcczDiOOFxwmHK84zDjecFhwvOOw4vjAYcPxicOO4wuHA8c3DieOHxwuHL843Dj+cPyLthdhL8Zegr0Uexn2cuwV2CuxV2Gvxl6DvRZ7HfZ67A3YG7E3YW/G3oK9FXsb9nbsHdg7sXdh78beg70Xex/2fuwD2AexD2Efxj6CfRT7GPZx7BPYJ7FPYZ/GPoN9Fvsc9nnsC9gXsS9hB/sy9hXsq9jXsK9j38C+iX0L+zb2Hey72Pew72M/wH6I/Qj7MfYT7KfYZdjPsAvYz7GL2C+wy7FfYldgv8KuxH6NXYX9Brsa+y12DfY77Frs99h12B+w67E/Yjdgf8IuYX/GbsT+gt2E/RW7Gfsbdgv2d+xW7B/Ybdg/sduxf2F3YP/G7sT+g92F/Re7G/sf9n/RtiJsxdhKsJViK8NWjq0CWyW2KmzV2Gqw1WKrw1aPrQFbI7YmbM3YWrC1YmvD1o6tA1snti5s3dh6sPVi68PWj20A2yC2IWzD2EawjWIbwzaObQLbJLYpbNPYZrDNYpvDNo9tAdsitiVsYFvGtoJtFdsatnVsG9g2sW1h28a2g20X2x62fWwH2A6xHWE7xnaC7RSbDNsZNgHbOTYR2wU2ObZLbApsV9iU2K6xqbDdYFNju8WmwXaHTYvtHpsO2wM2PbZHbAZsT9gkbM/YjNhesJmwvWIzY3vDZsH2js2K7QObDdsnNju2L2wObN/YnNh+sLmw/WJzY/vD9i/aWoS1GGsJ1lKsZVjLsVZgrcRahbUaaw3WWqx1WOuxNmBtxNqEtRlrC9ZWrG1Y27F2YO3E2oW1G2sP1l6sfVj7sQ5gHcQ6hHUY6wjWUaxjWMexTmCdxDqFdRrrDNZZrHNY57EuYF3EuoQVrMtYV7CuYl3Duo51A+sm1i2s21h3sO5i3cO6j/UA6yHWI6zHWE+wnmKVYT3DKmA9xypivcAqx3qJVYH1CqsS6zVWFdYbrGqst1g1WO+warHeY9VhfcCqx/qI1YD1CauE9RmrEesLVhPWV6xmrG9YLVjfsVqxfmC1Yf3Easf6hdWB9RurE+sPVhfWX6xurH9Y/0VbirAUYynBUoqlDEs5lgoslViqsFRjqcFSi6UOSz2WBiyNWJqwNGNpwdKKpQ1LO5YOLJ1YurB0Y+nB0oulD0s/lgEsg1iGsAxjGcEyimUMyziWCSyTWKawTGOZwTKLZQ7LPJYFLItYlrCAZRnLCpZVLGtY1rFsYNnEsoVlG8sOll0se1j2sRxgOcRyhOUYywmWUywyLGdYBCznWEQsF1jkWC6xKLBcYVFiucaiwnKDRY3lFosGyx0WLZZ7LDosD1j0WB6xGLA8YZGwPGMxYnnBYsLyisWM5Q2LBcs7FiuWDyw2LJ9Y7Fi+sDiwfGNxYvnB4sLyi8WN5Q/Lv2hzEeZizCWYSzGXYS7HXIG5EnMV5mrMNZhrMddhrsfcgLkRcxPmZswtmFsxt2Fux9yBuRNzF+ZuzD2YezH3Ye7HPIB5EPMQ5mHMI5hHMY9hHsc8gXkS8xTmacwzmGcxz2Gex7yAeRHzEmYwL2NewbyKeQ3zOuYNzJuYtzBvY97BvIt5D/M+5gPMh5iPMB9jPsF8ilmG+QyzgPkcs4j5ArMc8yVmBeYrzErM15hVmG8wqzHfYtZgvsOsxXyPWYf5AbMe8yNmA+YnzBLmZ8xGzC+YTZhfMZsxv2G2YH7HbMX8gdmG+ROzHfMXZgfmb8xOzD+YXZh/Mbsx/2H+F20qwlSMqQRTKaYyTOWYKjBVYqrCVI2pBlMtpjpM9ZgaMDViasLUjKkFUyumNkztmDowdWLqwtSNqQdTL6Y+TP2YBjANYhrCNIxpBNMopjFM45gmME1imsI0jWkG0yymOUzzmBYwLWJawgSmZUwrmFYxrWFax7SBaRPTFqZtTDuYdjHtYdrHdIDpENMRpmNMJ5hOMckwnWESMJ1jEjFdYJJjusSkwHSFSYnpGpMK0w0mNaZbTBpMd5i0mO4x6TA9YNJjesRkwPSEScL0jMmI6QWTCdMrJjOmN0wWTO+YrJg+MNkwfWKyY/rC5MD0jcmJ6QeTC9MvJjemP0z/oo1FGIsxlmAsxViGsRxjBcZKjFUYqzHWYKzFWIexHmMDxkaMTRibMbZgbMXYhrEdYwfGToxdGLsx9mDsxdiHsR/jAMZBjEMYhzGOYBzFOIZxHOMExkmMUxinMc5gnMU4h3Ee4wLGRYxLGMG4jHEF4yrGNYzrGDcwbmLcwriNcQfjLsY9jPsYDzAeYjzCeIzxBOMpRhnGM4wCxnOMIsYLjHKMlxgVGK8wKjFeY1RhvMGoxniLUYPxDqMW4z1GHcYHjHqMjxgNGJ8wShifMRoxvmA0YXzFaMb4htGC8R2jFeMHRhvGT4x2jF8YHRi/MTox/mB0YfzF6Mb4h/FftFSEVIxUglSKVIZUjlSBVIlUhVSNVINUi1SHVI/UgNSI1ITUjNSC1IrUhtSO1IHUidSF1I3Ug9SL1IfUjzSANIg0hDSMNII0ijSGNI40gTSJNIU0jTSDNIs0hzSPtIC0iLSEBNIy0grSKtIa0jrSBtIm0hbSNtIO0i7SHtI+0gHSIdIR0jHSCdIpkgzpDElAOkcSkS6Q5EiXSAqkKyQl0jWSCukGSY10i6RBukPSIt0j6ZAekPRIj0gGpCckCekZyYj0gmRCekUyI70hWZDekaxIH0g2pE8kO9IXkgPpG8mJ9IPkQvpFciP9If2LNhRhKMZQgqEUQxmGcgwVGCoxVGGoxlCDoRZDHYZ6DA0YGjE0YWjG0IKhFUMbhnYMHRg6MXRh6MbQg6EXQx+GfgwDGAYxDGEYxjCCYRTDGIZxDBMYJjFMYZjGMINhFsMchnkMCxgWMSxhAMMyhhUMqxjWMKxj2MCwiWELwzaGHQy7GPYw7GM4wHCI4QjDMYYTDKcYZBjOMAgYzjGIGC4wyDFcYlBguMKgxHCNQYXhBoMawy0GDYY7DFoM9xh0GB4w6DE8YjBgeMIgYXjGYMTwgsGE4RWDGcMbBguGdwxWDB8YbBg+MdgxfGFwYPjG4MTwg8GF4ReDG8Mfhn/R+iL0xehL0JeiL0Nfjr4CfSX6KvTV6GvQ16KvQ1+PvgF9I/om9M3oW9C3om9D346+A30n+i703eh70Pei70Pfj34A/SD6IfTD6EfQj6IfQz+OfgL9JPop9NPoZ9DPop9DP49+Af0i+iX0oF9Gv4J+Ff0a+nX0G+g30W+h30a/g34X/R76ffQH6A/RH6E/Rn+C/hS9DP0ZegH9OXoR/QV6OfpL9Ar0V+iV6K/Rq9DfoFejv0WvQX+HXov+Hr0O/QN6PfpH9Ab0T+gl9M/ojehf0JvQv6I3o39Db0H/jt6K/gO9Df0nejv6L/QO9N/oneh/0LvQ/6J3o/9D/y9aV4SuGF0JulJ0ZejK0VWgq0RXha4aXQ26WnR16OrRNaBrRNeErhldC7pWdG3o2tF1oOtE14WuG10Pul50fej60Q2gG0Q3hG4Y3Qi6UXRj6MbRTaCbRDeFbhrdDLpZdHPo5tEtoFtEt4QOdMvoVtCtoltDt45uA90mui102+h20O2i20O3j+4A3SG6I3TH6E7QnaKToTtDJ6A7Ryeiu0AnR3eJToHuCp0S3TU6FbobdGp0t+g06O7QadHdo9Ohe0CnR/eIzoDuCZ2E7hmdEd0LOhO6V3RmdG/oLOje0VnRfaCzoftEZ0f3hc6B7hudE90POhe6X3RudH/o/kVri9AWoy1BW4q2DG052gq0lWir0FajrUFbi7YObT3aBrSNaJvQNqNtQduKtg1tO9oOtJ1ou9B2o+1B24u2D20/2gG0g2iH0A6jHUE7inYM7TjaCbSTaKfQTqOdQTuLdg7tPNoFtItol9CCdhntCtpVtGto19FuoN1Eu4V2G+0O2l20e2j30R6gPUR7hPYY7QnaU7QytGdoBbTnaEW0F2jlaC/RKtBeoVWivUarQnuDVo32Fq0G7R1aLdp7tDq0D2j1aB/RGtA+oZXQPqM1on1Ba0L7itaM9g2tBe07WivaD7Q2tJ9o7Wi/0DrQfqN1ov1B60L7i9aN9g/tv2hNEZpiNCVoStGUoSlHU4GmEk0Vmmo0NWhq0dShqUfTgKYRTROaZjQtaFrRtKFpR9OBphNNF5puND1oetH0oelHM4BmEM0QmmE0I2hG0YyhGUczgWYSzRSaaTQzaGbRzKGZR7OAZhHNEhrQLKNZQbOKZg3NOpoNNJtottBso9lBs4tmD80+mgM0h2iO0ByjOUFzikaG5gyNgOYcjYjmAo0czSUaBZorNEo012hUaG7QqNHcotGguUOjRXOPRofmAY0ezSMaA5onNBKaZzRGNC9oTGhe0ZjRvKGxoHlHY0XzgcaG5hONHc0XGgeabzROND9oXGh+0bjR/KH5F60uQl2MugR1Keoy1OWoK1BXoq5CXY26BnUt6jrU9agbUDeibkLdjLoFdSvqNtTtqDtQd6LuQt2Nugd1L+o+1P2oB1APoh5CPYx6BPUo6jHU46gnUE+inkI9jXoG9SzqOdTzqBdQL6JeQg3qZdQrqFdRr6FeR72BehP1Fupt1Duod1Hvod5HfYD6EPUR6mPUJ6hPUctQn6EWUJ+jFlFfoJajvkStQH2FWon6GrUK9Q1qNepb1BrUd6i1qO9R61A/oNajfkRtQP2EWkL9jNqI+gW1CfUrajPqN9QW1O+orag/UNtQf6K2o/5C7UD9jdqJ+ge1C/UvajfqP9T/olVFqIpRlaAqRVWGqhxVBapKVFWoqlHVoKpFVYeqHlUDqkZUTaiaUbWgakXVhqodVQeqTlRdqLpR9aDqRdWHqh/VAKpBVEOohlGNoBpFNYZqHNUEqklUU6imUc2gmkU1h2oe1QKqRVRLqEC1jGoF1SqqNVTrqDZQbaLaQrWNagfVLqo9VPuoDlAdojpCdYzqBNUpKhmqM1QCqnNUIqoLVHJUl6gUqK5QKVFdo1KhukGlRnWLSoPqDpUW1T0qHaoHVHpUj6gMqJ5QSaieURlRvaAyoXpFZUb1hsqC6h2VFdUHKhuqT1R2VF+oHKi+UTlR/aByofpF5Ub1h+pftLIIZTHKEpSlKMtQlqOsQFmJsgplNcoalLUo61DWo2xA2YiyCWUzyhaUrSjbULaj7EDZibILZTfKHpS9KPtQ9qMcQDmIcgjlMMoRlKMox1COo5xAOYlyCuU0yhmUsyjnUM6jXEC5iHIJJSiXUa6gXEW5hnId5QbKTZRbKLdR7qDcRbmHch/lAcpDlEcoj1GeoDxFKUN5hlJAeY5SRHmBUo7yEqUC5RVKJcprlCqUNyjVKG9RalDeodSivEepQ/mAUo/yEaUB5RNKCeUzSiPKF5QmlK8ozSjfUFpQvqO0ovxAaUP5idKO8gulA+U3SifKH5QulL8o3Sj/UP6LVhShKEZRgqIURRmKchQVKCpRVKGoRlGDohZFHYp6FA0oGlE0oWhG0YKiFUUbinYUHSg6UXSh6EbRg6IXRR+KfhQDKAZRDKEYRjGCYhTFGIpxFBMoJlFMoZhGMYNiFsUcinkUCygWUSyhAMUyihUUqyjWUKyj2ECxiWILxTaKHRS7KPZQ7KM4QHGI4gjFMYoTFKcoZCjOUAgozlGIKC5QyFFcolCguEKhRHGNQoXiBoUaxS0KDYo7FFoU9yh0KB5Q6FE8ojCgeEIhoXhGYUTxgsKE4hWFGcUbCguKdxRWFB8obCg+UdhRfKFwoPhG4UTxg8KF4heFG8Ufin/R8iLkxchLkJciL0NejrwCeSXyKuTVyGuQ1yKvQ16PvAF5I/Im5M3IW5C3Im9D3o68A3kn8i7k3ch7kPci70Pej3wA+SDyIeTDyEeQjyIfQz6OfAL5JPIp5NPIZ5DPIp9DPo98Afki8iXkIF9GvoJ8Ffka8nXkG8g3kW8h30a+g3wX+R7yfeQHyA+RHyE/Rn6C/BS5DPkZcgH5OXIR+QVyOfJL5ArkV8iVyK+Rq5DfIFcjv0WuQX6HXIv8HrkO+QNyPfJH5AbkT8gl5M/IjchfkJuQvyI3I39DbkH+jtyK/AO5DfkncjvyL+QO5N/Inch/kLuQ/yJ3I/9D/i9aLEIsRixBLEUsQyxHrECsRKxCrEasQaxFrEOsR2xAbERsQmxGbEFsRWxDbEfsQOxE7ELsRuxB7EXsQ+xHHEAcRBxCHEYcQRxFHEMcR5xAnEScQpxGnEGcRZxDnEdcQFxEXEIEcRlxBXEVcQ1xHXEDcRNxC3EbcQdxF3EPcR/xAPEQ8QjxGPEE8RRRhniGKCCeI4qIF4hyxEtEBeIVohLxGlGFeIOoRrxF1CDeIWoR7xF1iA+IesRHRAPiE6KE+IxoRHxBNCG+IpoR3xAtiO+IVsQPRBviJ6Id8QvRgfiN6ET8QXQh/iK6Ef8Q/0ULRQjFCCUIpQhlCOUIFQiVCFUI1Qg1CLUIdQj1CA0IjQhNCM0ILQitCG0I7QgdCJ0IXQjdCD0IvQh9CP0IAwiDCEMIwwgjCKMIYwjjCBMIkwhTCNMIMwizCHMI8wgLCIsISwggLCOsIKwirCGsI2wgbCJsIWwj7CDsIuwh7CMcIBwiHCEcI5wgnCLIEM4QBIRzBBHhAkGOcImgQLhCUCJcI6gQbhDUCLcIGoQ7BC3CPYIO4QFBj/CIYEB4QpAQnhGMCC8IJoRXBDPCG4IF4R3BivCBYEP4RLAjfCE4EL4RnAg/CC6EXwQ3wh/Cv2hZEbJiZCXISpGVIStHVoGsElkVsmpkNchqkdUhq0fWgKwRWROyZmQtyFqRtSFrR9aBrBNZF7JuZD3IepH1IetHNoBsENkQsmFkI8hGkY0hG0c2gWwS2RSyaWQzyGaRzSGbR7aAbBHZEjKQLSNbQbaKbA3ZOrINZJvItpBtI9tBtotsD9k+sgNkh8iOkB0jO0F2ikyG7AyZgOwcmYjs/xWbC1/PMRSHXw+KkqgQlUulm1kzT7PWzKy1fqS7JEmSJOmmkt4q/72E57PP2Tnn+2yaaoZqlmqOap5qgWqR6h3VEtV7qmWqD1QrVB+pVqk+Ua1RfaZap/pCtUH1lWqT6hvVFtV3qm2qH1Q7VD+pdql+Ue1R7VMdUB1SHVH9pjqmOqE6pfpDdUb1l+qc6j/ocoFykXKJUkepp1ymXKE0UBopVylNlGuUZsp1yg1KC6WV0ka5SblFuU1pp9yh3KV0UDopXZR7lPuUB5SHlG5KD6WX8ojSR+mnDFAGKUOUxxRBeUKRlGGKojylaMozCpQRiqE8p1jKKMVRxiie8oISKC8pkfKKkijjlEyZoBTKJKWivKa8oUxR3lKmKTOUWcocZZ6yQFmkvKMsUd5TlikfKCuUj5RVyifKGuUzZZ3yhbJB+UrZpHyjbFG+U7YpPyg7lJ+UXcovyh5ln3JAOaQcUX5TjiknlFPKH8oZ5S/lnPIfdL5Avki+RK4j15Mvk6+QG8iN5KvkJvI1cjP5OvkGuYXcSm4j3yTfIt8mt5PvkO+SO8id5C7yPfJ98gPyQ3I3uYfcS35E7iP3kwfIg+Qh8mOyID8hS/IwWZGfkjX5GRnyCNmQn5MteZTsyGNkT35BDuSX5Eh+RU7kcXImT5ALeZJckV+T35CnyG/J0+QZ8ix5jjxPXiAvkt+Rl8jvycvkD+QV8kfyKvkTeY38mbxO/kLeIH8lb5K/kbfI38nb5B/kHfJP8i75F3mPvE8+IB+Sj8i/ycfkE/Ip+Q/5jPyXfE7+DzpdIF0kXSLVkepJl0lXSA2kRtJVUhPpGqmZdJ10g9RCaiW1kW6SbpFuk9pJd0h3SR2kTlIX6R7pPukB6SGpm9RD6iU9IvWR+kkDpEHSEOkxSZCekCRpmKRIT0ma9IwEaYRkSM9JljRKcqQxkie9IAXSS1IkvSIl0jgpkyZIhTRJqkivSW9IU6S3pGnSDGmWNEeaJy2QFknvSEuk96Rl0gfSCukjaZX0ibRG+kxaJ30hbZC+kjZJ30hbpO+kbdIP0g7pJ2mX9Iu0R9onHZAOSUek36Rj0gnplPSHdEb6Szon/QcdLxAvEi8R64j1xMvEK8QGYiPxKrGJeI3YTLxOvEFsIbYS24g3ibeIt4ntxDvEu8QOYiexi3iPeJ/4gPiQ2E3sIfYSHxH7iP3EAeIgcYj4mCiIT4iSOExUxKdETXxGhDhCNMTnREscJTriGNETXxAD8SUxEl8RE3GcmIkTxEKcJFbE18Q3xCniW+I0cYY4S5wjzhMXiIvEd8Ql4nviMvEDcYX4kbhK/ERcI34mrhO/EDeIX4mbxG/ELeJ34jbxB3GH+JO4S/xF3CPuEw+Ih8Qj4m/iMfGEeEr8Qzwj/iWeE/+DDhcIFwmXCHWEesJlwhVCA6GRcJXQRLhGaCZcJ9wgtBBaCW2Em4RbhNuEdsIdwl1CB6GT0EW4R7hPeEB4SOgm9BB6CY8IfYR+wgBhkDBEeEwQhCcESRgmKMJTgiY8I0AYIRjCc4IljBIcYYzgCS8IgfCSEAmvCIkwTsiECUIhTBIqwmvCG8IU4S1hmjBDmCXMEeYJC4RFwjvCEuE9YZnwgbBC+EhYJXwirBE+E9YJXwgbhK+ETcI3whbhO2Gb8IOwQ/hJ2CX8IuwR9gkHhEPCEeE34ZhwQjgl/CGcEf4Szgn/QfsL+Iv4S/g6fD3+Mv4KvgHfiL+Kb8Jfwzfjr+Nv4Fvwrfg2/E38LfxtfDv+Dv4uvgPfie/C38Pfxz/AP8R343vwvfhH+D58P34AP4gfwj/GC/wTvMQP4xX+KV7jn+HBj+AN/jne4kfxDj+G9/gX+IB/iY/4V/iEH8dn/AS+4CfxFf41/g1+Cv8WP42fwc/i5/Dz+AX8Iv4dfgn/Hr+M/4BfwX/Er+I/4dfwn/Hr+C/4DfxX/Cb+G34L/x2/jf+B38H/xO/if+H38Pv4A/wh/gj/G3+MP8Gf4v/gz/B/8ef4/6DdBdxF3CVcHa4edxl3BdeAa8RdxTXhruGacddxN3AtuFZcG+4m7hbuNq4ddwd3F9eB68R14e7h7uMe4B7iunE9uF7cI1wfrh83gBvEDeEe4wTuCU7ihnEK9xSncc9w4EZwBvccZ3GjOIcbw3ncC1zAvcRF3Ctcwo3jMm4CV3CTuAr3GvcGN4V7i5vGzeBmcXO4edwCbhH3DreEe49bxn3AreA+4lZxn3BruM+4ddwX3AbuK24T9w23hfuO28b9wO3gfuJ2cb9we7h93AHuEHeE+407xp3gTnF/cGe4v7hz3H/Q9gL2IvYStg5bj72MvYJtwDZir2KbsNewzdjr2BvYFmwrtg17E3sLexvbjr2DvYvtwHZiu7D3sPexD7APsd3YHmwv9hG2D9uPHcAOYoewj7EC+wQrscNYhX2K1dhnWLAjWIN9jrXYUazDjmE99gU2YF9iI/YVNmHHsRk7gS3YSWyFfY19g53CvsVOY2ews9g57Dx2AbuIfYddwr7HLmM/YFewH7Gr2E/YNexn7Dr2C3YD+xW7if2G3cJ+x25jf2B3sD+xu9hf2D3sPvYAe4g9wv7GHmNPsKfYP9gz7F/sOfY/aHMBcxFzCVOHqcdcxlzBNGAaMVcxTZhrmGbMdcwNTAumFdOGuYm5hbmNacfcwdzFdGA6MV2Ye5j7mAeYh5huTA+mF/MI04fpxwxgBjFDmMcYgXmCkZhhjMI8xWjMMwyYEYzBPMdYzCjGYcYwHvMCEzAvMRHzCpMw45iMmcAUzCSmwrzGvMFMYd5ipjEzmFnMHGYes4BZxLzDLGHeY5YxHzArmI+YVcwnzBrmM2Yd8wWzgfmK2cR8w2xhvmO2MT8wO5ifmF3ML8weZh9zgDnEHGF+Y44xJ5hTzB/MGeYv5hzzHzQX4CJcgjqoh8twBRqgEa5CE1yDZrgON6AFWqENbsItuA3tcAfuQgd0Qhfcg/vwAB5CN/RALzyCPuiHARiEIXgMAp6AhGFQ8BQ0PKN2Rqjxfk7teo9SqyZj1Ir3C2pv5Utqrckrap3gOLXGe4LanDNJbax8TW2Kn6K2NJmmtqOapbYSnKe2gV2ktvBeopYvLFOLc1aopWer1MLKNWrZ8Dq1KH6DmvmwSU002aLm9WxT06h2qFlru9QkwT1qTuYBNQX2iJpxfExN8D6l5tOfUfu+cA7/QesL6IvoS+g6dD36MvoKugHdiL6KbkJfQzejr6NvoFvQreg29E30LfRtdDv6DvouugPdie5C30PfRz9AP0R3o3vQvehH6D50P3oAPYgeQj9GC/QTtEQPoxX6KVqjn9Vo6xG0QT9HW/Qo2qHH0B79Ah3QL9ER/Qqd0OPojJ5AF/QkukK/Rr9BT6HfoqfRM+hZ9Bx6Hr2AXkS/Qy+h36OX0R/QK+iP6FX0J/Qa+jN6Hf0FvYH+it5Ef0Nvob+jt9E/0Dvon+hd9C/0HnoffYA+RB+hf6OP0SfoU/Qf9Bn6L/oc/R+0uoC6iLqEqkPVoy6jrqAaUI2oq6gm1DVUM+o66gaqBdWKakPdRN1C3Ua1o+6g7qI6UJ2oLtQ91H3UA9RDVDeqB9WLeoTqQ/WjBlCDqCHUY5RAPUFJ1DBKoZ6iNOpZ7XKrEZRBPUdZ1CjKocZQHvUCFVAvURH1CpVQ46iMmkAV1CSqQr1GvUFNod6iplEzqFnUHGoetYBaRL1DLaHeo5ZRH1ArqI+oVdQn1BrqM2od9QW1gfqK2kR9Q22hvqO2UT9QO6ifqF3UL9Qeah91gDpEHaF+o45RJ6hT1B/UGeov6hz1H7S8gLyIvISsQ9YjLyOvIBuQjciryCbkNWQz8jryBrIF2YpsQ95E3kLeRrYj7yDvIjuQncgu5D3kfeQD5ENkN7IH2Yt8hOxD9iMHkIPIIeRjpEA+QUrkMFIhnyI18lmtlsgRpEE+R1rkKNIhx5Ae+QIZkC+REfkKmZDjyIycQBbkJLJCvka+QU4h3yKnkTPIWeQcch65gFxEvkMuId8jl5EfkCvIj8hV5CfkGvIzch35BbmB/IrcRH5DbiG/I7eRP5A7yJ/IXeQv5B5yH3mAPEQeIX8jj5EnyFPkH+QZ8i/yHPkftLiAuIi4hKhD1CMuI64gGhCNiKuIJsQ1RDPiOuIGogXRimhD3ETcQtxGtCPuIO4iOhCdiC7EPcR9xAPEQ0Q3ogfRi3iE6EP0IwYQg4ghxGOEQDxBSMQwQiGeIjTiWa10ixGEQTxHWMQowiHGEB7xAhEQLxER8QqREOOIjJhAFMQkokK8RrxBTCHeIqYRM4hZxBxiHrGAWES8Qywh3iOWER8QK4iPiFXEJ8Qa4jNiHfEFsYH4ithEfENsIb4jthE/EDuIn4hdxC/EHmIfcYA4RBwhfiOOESeIU8QfxBniL+Ic8Q+81FFtfsruvgAAAABJRU5ErkJggg==";

    public static NotebookDocument Document { get; } = LessonNotebook.Create("01-sample.ipynb", Cells());

    private static ImmutableArray<NotebookCell> Cells() =>
    [
        NotebookCell.Markdown(
            """
            # Five reports of one meeting

            By the end of this lesson you can say **who** speaks in each report, *from where*, and which words of the page are not the report's own.

            - [x] You have opened a notebook before
            - [ ] You have read the five texts once

            > "We do not believe in invading through the use of force."
            >
            > Yang Jiechi, Anchorage, 18 March 2021
            """),
        NotebookCell.Markdown(
            """
            ## Where the texts come from

            The five outlets report on the talks in Anchorage[^1]. See also [the next lesson](02-framing.ipynb#keyness) and [the footnotes](#where-the-texts-come-from).

            | Source | Kind | Published | Words | Quotations | Country of the outlet | Remarks |
            |:-------|:-----|:---------:|------:|-----------:|:----------------------|:--------|
            | UrduPoint | agency report | 19 March 2021 | 612 | 13 | Pakistan | carries Sputnik's text; straight marks only |
            | Antiwar.com | blog with comments | not stated | 2,310 | 31 | United States | comments begin with nothing to mark them |
            | VOA | broadcaster's site | 18 March 2021 | 811 | 17 | United States | player and caption boilerplate |

            [^1]: The talks lasted two days, 18 and 19 March 2021.
            """),
        LessonNotebook.Code("#load \"setup.csx\"") with { ExecutionCount = 1 },
        NotebookCell.Markdown("### What the raw file looks like\n\nEvery line counts, blank ones too. A `Span` is a stretch of the raw text."),
        LessonNotebook.Code(
            """
            // The first five lines, with their numbers.
            var voa = Corpus.Load()["voa"];
            foreach (var (number, line) in voa.Raw.Split('\n').Index().Take(5))
            {
                Console.WriteLine($"{number + 1,3}  {line}");
            }
            """) with
        {
            ExecutionCount = 2,
            Outputs =
            [
                new StreamOutput("stdout", "  1  US, China Spar in First Face-to-Face Meeting Under Biden\n  2  By Nike Ching\n"),
                new StreamOutput("stdout", "  3  March 18, 2021 10:47 PM\n  4  ANCHORAGE, ALASKA - Top U.S. and Chinese officials offered sharply different views of each other and the world on Thursday as the two sides met face to face for the first time since President Joe Biden took office.\n"),
                new StreamOutput("stderr", "Line 9 is empty."),
            ],
        },
        LessonNotebook.Code("voa.Removed.Where(span => span.Rule is \"caption\" or \"player\").Select(span => new { span.Line, span.Rule, span.Reason, span.Text }).OrderBy(row => row.Line)") with
        {
            ExecutionCount = 3,
            Outputs =
            [
                new ResultOutput(
                    MimeBundle.Of(
                        ("text/plain", "4 rows"),
                        ("text/html", """
                            <style>table.mc-v{border-collapse:collapse}.mc-v th,.mc-v td{border:1px solid var(--vscode-panel-border,#8886);padding:.2em .6em;text-align:left}.mc-v caption{color:var(--vscode-descriptionForeground);text-align:left}</style>
                            <table class="mc-v"><caption>What was removed, and by which rule</caption>
                            <thead><tr><th scope="col">Line</th><th scope="col">Rule</th><th scope="col">Reason</th><th scope="col">Text as it stands in the file, with every character kept</th></tr></thead>
                            <tbody><tr><th scope="row">12</th><td>caption</td><td>names a picture that is not there</td><td><del>Secretary of State Antony Blinken, second from right, joined by national security adviser Jake Sullivan</del></td></tr>
                            <tr><th scope="row">31</th><td>player</td><td>words of the media player</td><td><del>No media source currently available</del></td></tr></tbody></table>
                            """)),
                    3),
            ],
        },
        NotebookCell.Markdown(
            """
            # Counting words

            Footnotes go on[^a], and so does the text[^b].

            ```csharp
            public sealed record Share(string Outlet, double Percent);
            ```

            ```text
            a very long line of plain text that does not fit on a telephone and therefore scrolls in a box of its own, without moving the page
            ```

            ##### A heading four levels down

            <details><summary>More</summary>Raw <em>HTML</em> in Markdown.</details>

            ![A gradient from blue to pink](attachment:gradient.png) and <img src="attachment:gradient.png" alt="the same">

            [^a]: First note of this cell.
            [^b]: Second note of this cell.
            """) with
        {
            Attachments = ImmutableDictionary<string, MimeBundle>.Empty.Add("gradient.png", MimeBundle.Of(("image/png", Picture))),
        },
        LessonNotebook.Code(
            """
            /* Words quoted, by side. */
            Dictionary<string, int> counts = new() { ["United States"] = 1_204, ["China"] = 0x3E8 };
            display(Chart.Bars(counts, title: "Words quoted"));
            """) with
        {
            ExecutionCount = 4,
            Outputs =
            [
                new DisplayOutput(MimeBundle.Of(
                    ("image/svg+xml", """
                        <?xml version="1.0"?>
                        <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 600 120" width="600" role="img" aria-label="United States 1204 words, China 1000 words" font-family="sans-serif" font-size="15">
                        <text x="0" y="35" fill="var(--vscode-foreground)">United States</text><rect x="120" y="18" width="400" height="24" fill="var(--vscode-charts-blue)"/><text x="530" y="35" fill="var(--vscode-foreground)">1,204</text>
                        <text x="0" y="85" fill="var(--vscode-foreground)">China</text><rect x="120" y="68" width="332" height="24" fill="var(--vscode-charts-red)"/><text x="462" y="85" fill="var(--vscode-foreground)">1,000</text></svg>
                        """),
                    ("text/plain", "United States 1204, China 1000"))),
                new DisplayOutput(MimeBundle.Of(("image/png", Picture), ("text/plain", "A gradient"))),
                new DisplayOutput(MimeBundle.Of(("text/markdown", "**Note.** Five texts prove nothing about a *country's* press."), ("text/plain", "Note"))),
                new DisplayOutput(MimeBundle.Of(("application/x-unknown", "?"))),
            ],
        },
        LessonNotebook.Code("int.Parse(\"twelve\")") with
        {
            ExecutionCount = 5,
            Outputs =
            [
                new ErrorOutput("FormatException", "The input string 'twelve' was not in a correct format.",
                    ["\u001b[31mFormatException\u001b[0m: The input string 'twelve' was not in a correct format.", "   at line 1 of cell 5: int.Parse(\"twelve\")"]),
            ],
        },
        LessonNotebook.Code("Console.WriteLine(\"hidden at first\");") with
        {
            Metadata = NotebookMetadata.Empty.With(true, "jupyter", "source_hidden"),
        },
        NotebookCell.Raw("Raw text with <b>no</b> meaning."),
    ];
}
