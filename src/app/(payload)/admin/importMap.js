import { RscEntryLexicalCell as RscEntryLexicalCell_44fe37237e0ebf4470c9990d8cb7b07e } from '@payloadcms/richtext-lexical/rsc'
import { RscEntryLexicalField as RscEntryLexicalField_44fe37237e0ebf4470c9990d8cb7b07e } from '@payloadcms/richtext-lexical/rsc'
import { LexicalDiffComponent as LexicalDiffComponent_44fe37237e0ebf4470c9990d8cb7b07e } from '@payloadcms/richtext-lexical/rsc'
import { InlineToolbarFeatureClient as InlineToolbarFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { HorizontalRuleFeatureClient as HorizontalRuleFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { UploadFeatureClient as UploadFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { BlockquoteFeatureClient as BlockquoteFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { RelationshipFeatureClient as RelationshipFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { LinkFeatureClient as LinkFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { ChecklistFeatureClient as ChecklistFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { OrderedListFeatureClient as OrderedListFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { UnorderedListFeatureClient as UnorderedListFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { IndentFeatureClient as IndentFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { AlignFeatureClient as AlignFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { HeadingFeatureClient as HeadingFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { ParagraphFeatureClient as ParagraphFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { InlineCodeFeatureClient as InlineCodeFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { SuperscriptFeatureClient as SuperscriptFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { SubscriptFeatureClient as SubscriptFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { StrikethroughFeatureClient as StrikethroughFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { UnderlineFeatureClient as UnderlineFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { BoldFeatureClient as BoldFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { ItalicFeatureClient as ItalicFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { MoneyCell as MoneyCell_6ecf93454a9dd89b2dcf29695861a42b } from '../../../../src/ui/admin/Money.tsx'
import { MoneyField as MoneyField_6ecf93454a9dd89b2dcf29695861a42b } from '../../../../src/ui/admin/Money.tsx'
import { JsonView as JsonView_e41347dcc9ab53003cc5a3fbe855fa1b } from '../../../../src/ui/admin/JsonView.tsx'
import { PaymentActions as PaymentActions_a14909c319d9fffa0cbc808062118bcc } from '../../../../src/ui/admin/PaymentActions.tsx'
import { UserIdentities as UserIdentities_c267182da08f03c7320e38ca6219e7a6 } from '../../../../src/ui/admin/UserIdentities.tsx'
import { ImportStudents as ImportStudents_71c7298e3dd40ec7be84b8746147e5d2 } from '../../../../src/ui/admin/ImportStudents.tsx'
import { LetterPreview as LetterPreview_0a2d9b7a4243b93106922828ccf8a983 } from '../../../../src/ui/admin/LetterPreview.tsx'
import { SendTestMessage as SendTestMessage_d9fac205e501d7b08063d0eaab4d8b28 } from '../../../../src/ui/admin/SendTestMessage.tsx'
import { ResendNotification as ResendNotification_85f10ecebf2a759e8341f1829a233f50 } from '../../../../src/ui/admin/ResendNotification.tsx'
import { ReplayDelivery as ReplayDelivery_c1d408ef05a9946812e7b15439b367bd } from '../../../../src/ui/admin/ReplayDelivery.tsx'
import { BrandIcon as BrandIcon_a32664fd985fd7f00e003222fb698fe5 } from '../../../../src/ui/admin/Brand.tsx'
import { BrandLogo as BrandLogo_a32664fd985fd7f00e003222fb698fe5 } from '../../../../src/ui/admin/Brand.tsx'
import { HallsLink as HallsLink_df865782c1f1b79751f96ac71670c825 } from '../../../../src/ui/admin/halls/HallsLink.tsx'
import { LettersLink as LettersLink_481e4222df71cb7dc0b44e0ccbb9763c } from '../../../../src/ui/admin/letters/LettersLink.tsx'
import { StudioNavLink as StudioNavLink_37532b857c30da9553b8609da6689a29 } from '../../../../src/ui/admin/studio/NavLink.tsx'
import { Dashboard as Dashboard_102dcd7e6f7fa6b7b60ee0dd237e8f7b } from '../../../../src/ui/admin/dashboard/Dashboard.tsx'
import { HallsPage as HallsPage_f073dab76b4a386833009dfff98900ec } from '../../../../src/ui/admin/halls/HallsPage.tsx'
import { LettersPage as LettersPage_55185ea8bcd582d75c34b2c14b3e30c1 } from '../../../../src/ui/admin/letters/LettersPage.tsx'
import { StudioView as StudioView_5a9be665b51239b43c99a142eac816fb } from '../../../../src/ui/admin/studio/View.tsx'
import { CollectionCards as CollectionCards_f9c02e79a4aed9a3924487c0cd4cafb1 } from '@payloadcms/next/rsc'

/** @type import('payload').ImportMap */
export const importMap = {
  "@payloadcms/richtext-lexical/rsc#RscEntryLexicalCell": RscEntryLexicalCell_44fe37237e0ebf4470c9990d8cb7b07e,
  "@payloadcms/richtext-lexical/rsc#RscEntryLexicalField": RscEntryLexicalField_44fe37237e0ebf4470c9990d8cb7b07e,
  "@payloadcms/richtext-lexical/rsc#LexicalDiffComponent": LexicalDiffComponent_44fe37237e0ebf4470c9990d8cb7b07e,
  "@payloadcms/richtext-lexical/client#InlineToolbarFeatureClient": InlineToolbarFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@payloadcms/richtext-lexical/client#HorizontalRuleFeatureClient": HorizontalRuleFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@payloadcms/richtext-lexical/client#UploadFeatureClient": UploadFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@payloadcms/richtext-lexical/client#BlockquoteFeatureClient": BlockquoteFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@payloadcms/richtext-lexical/client#RelationshipFeatureClient": RelationshipFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@payloadcms/richtext-lexical/client#LinkFeatureClient": LinkFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@payloadcms/richtext-lexical/client#ChecklistFeatureClient": ChecklistFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@payloadcms/richtext-lexical/client#OrderedListFeatureClient": OrderedListFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@payloadcms/richtext-lexical/client#UnorderedListFeatureClient": UnorderedListFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@payloadcms/richtext-lexical/client#IndentFeatureClient": IndentFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@payloadcms/richtext-lexical/client#AlignFeatureClient": AlignFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@payloadcms/richtext-lexical/client#HeadingFeatureClient": HeadingFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@payloadcms/richtext-lexical/client#ParagraphFeatureClient": ParagraphFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@payloadcms/richtext-lexical/client#InlineCodeFeatureClient": InlineCodeFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@payloadcms/richtext-lexical/client#SuperscriptFeatureClient": SuperscriptFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@payloadcms/richtext-lexical/client#SubscriptFeatureClient": SubscriptFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@payloadcms/richtext-lexical/client#StrikethroughFeatureClient": StrikethroughFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@payloadcms/richtext-lexical/client#UnderlineFeatureClient": UnderlineFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@payloadcms/richtext-lexical/client#BoldFeatureClient": BoldFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@payloadcms/richtext-lexical/client#ItalicFeatureClient": ItalicFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "/src/ui/admin/Money.tsx#MoneyCell": MoneyCell_6ecf93454a9dd89b2dcf29695861a42b,
  "/src/ui/admin/Money.tsx#MoneyField": MoneyField_6ecf93454a9dd89b2dcf29695861a42b,
  "/src/ui/admin/JsonView.tsx#JsonView": JsonView_e41347dcc9ab53003cc5a3fbe855fa1b,
  "/src/ui/admin/PaymentActions.tsx#PaymentActions": PaymentActions_a14909c319d9fffa0cbc808062118bcc,
  "/src/ui/admin/UserIdentities.tsx#UserIdentities": UserIdentities_c267182da08f03c7320e38ca6219e7a6,
  "/src/ui/admin/ImportStudents.tsx#ImportStudents": ImportStudents_71c7298e3dd40ec7be84b8746147e5d2,
  "/src/ui/admin/LetterPreview.tsx#LetterPreview": LetterPreview_0a2d9b7a4243b93106922828ccf8a983,
  "/src/ui/admin/SendTestMessage.tsx#SendTestMessage": SendTestMessage_d9fac205e501d7b08063d0eaab4d8b28,
  "/src/ui/admin/ResendNotification.tsx#ResendNotification": ResendNotification_85f10ecebf2a759e8341f1829a233f50,
  "/src/ui/admin/ReplayDelivery.tsx#ReplayDelivery": ReplayDelivery_c1d408ef05a9946812e7b15439b367bd,
  "/src/ui/admin/Brand.tsx#BrandIcon": BrandIcon_a32664fd985fd7f00e003222fb698fe5,
  "/src/ui/admin/Brand.tsx#BrandLogo": BrandLogo_a32664fd985fd7f00e003222fb698fe5,
  "/src/ui/admin/halls/HallsLink.tsx#HallsLink": HallsLink_df865782c1f1b79751f96ac71670c825,
  "/src/ui/admin/letters/LettersLink.tsx#LettersLink": LettersLink_481e4222df71cb7dc0b44e0ccbb9763c,
  "/src/ui/admin/studio/NavLink.tsx#StudioNavLink": StudioNavLink_37532b857c30da9553b8609da6689a29,
  "/src/ui/admin/dashboard/Dashboard.tsx#Dashboard": Dashboard_102dcd7e6f7fa6b7b60ee0dd237e8f7b,
  "/src/ui/admin/halls/HallsPage.tsx#HallsPage": HallsPage_f073dab76b4a386833009dfff98900ec,
  "/src/ui/admin/letters/LettersPage.tsx#LettersPage": LettersPage_55185ea8bcd582d75c34b2c14b3e30c1,
  "/src/ui/admin/studio/View.tsx#StudioView": StudioView_5a9be665b51239b43c99a142eac816fb,
  "@payloadcms/next/rsc#CollectionCards": CollectionCards_f9c02e79a4aed9a3924487c0cd4cafb1
}
